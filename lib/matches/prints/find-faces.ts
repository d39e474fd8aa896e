import type { Tx } from "@/db/client";
import { type CohortStanding, cohortStanding } from "@/lib/imaging/compare/cohort";
import type { Near } from "@/lib/imaging/same-picture/descriptor-index";
import {
  matchPictures,
  Prepared,
  SAME_PICTURE_DISTANCE,
  SIMILAR_FACE_DISTANCE,
} from "@/lib/imaging/same-picture/match";
import { isSwap, type NearFace, strikingFaces } from "../policy";
import type { Photo } from "../rows/photo";
import type { Found } from "../rows/write-links";
import { type Print, type PrintPlace, printOf, printsOf } from "./read-prints";
import { facesOfTask, type TaskFaces } from "./task-faces";

/** So many of the nearest are looked at closely for the same picture. */
const MOST_CLOSE = 50;
/** Faces of either source that stand for the whole task, and references that a capture's own is ranked among. */
const SAMPLE = 150;
const MOST_RANKED = 20_000;

export type FaceFindings = {
  found: Found[];
  /** Of the student's newest capture; null without a reference of their own or enough others. */
  cohort: CohortStanding | null;
};

/** What a photo's print says beside all others of its task; null where no print of it is kept. */
export async function findFaces(tx: Tx, photo: Photo): Promise<FaceFindings | null> {
  const own = await printOf(tx, photo);
  if (!own) return null;
  const { print, engine } = own;
  const place = { schoolId: photo.schoolId, taskId: photo.taskId, engine };
  const faces = await facesOfTask(tx, place);
  const { descriptor } = print.fingerprint;
  const near = [
    ...faces.captures.within(descriptor, SIMILAR_FACE_DISTANCE),
    ...faces.references.within(descriptor, SIMILAR_FACE_DISTANCE),
  ]
    .filter(({ id }) => id !== photo.originalId)
    .sort((one, other) => one.distance - other.distance);
  const close = near.filter(({ distance }) => distance <= SAME_PICTURE_DISTANCE).slice(0, MOST_CLOSE);
  const pictures = samePictures(photo, print, await kept(tx, place, close));
  const found = new Set(pictures.map(({ other }) => other.originalId));
  const others = near.filter(({ id }) => !found.has(id));
  const striking = strikingFaces(nearFaces(faces, photo, others), crowd(faces, photo, descriptor));
  const owners = await kept(
    tx,
    place,
    striking.map(({ originalId }) => ({ id: originalId })),
  );
  const alike = owners.map((other) => similarFace(faces, photo, other));
  return { found: [...pictures, ...alike], cohort: standing(faces, photo) };
}

/** The prints of these photos that are still kept: memory may hold faces whose prints were erased. */
async function kept(tx: Tx, place: PrintPlace, photos: readonly Pick<Near, "id">[]): Promise<Print[]> {
  const prints = await printsOf(
    tx,
    place,
    photos.map(({ id }) => id),
  );
  return photos.flatMap(({ id }) => prints.get(id) ?? []);
}

/** Copies and edits of the picture, also the student's own from before; the own reference is measured elsewhere. */
function samePictures(photo: Photo, print: Print, close: readonly Print[]): Found[] {
  const query = new Prepared(print.fingerprint);
  return close.flatMap((other) => {
    const match = matchPictures(query, new Prepared(other.fingerprint));
    const isOwnReference = other.enrollmentId === photo.enrollmentId && other.source !== photo.source;
    if (!match || match.kind === "similarFace" || isOwnReference) return [];
    return [{ one: photo, other, ...match, isSwap: false }];
  });
}

/** Near faces of other students, each with the distance it has to beat; two references say nothing of a photo. */
function nearFaces(faces: TaskFaces, photo: Photo, near: readonly Near[]): NearFace[] {
  return near.flatMap(({ id, distance }) => {
    const owner = faces.ownerOf(id);
    if (!owner || owner.enrollmentId === photo.enrollmentId) return [];
    if (photo.source === "reference" && owner.source === "reference") return [];
    const capture = photo.source === "capture" ? photo : { ...owner, originalId: id };
    const reference = faces.latestOf({ enrollmentId: capture.enrollmentId, source: "reference" });
    return [{ originalId: id, distance, own: faces.distance(capture.originalId, reference) }];
  });
}

/** Distances to a sample of the others, by which it shows whether a face stands out. */
function crowd(faces: TaskFaces, photo: Photo, descriptor: Float32Array): number[] {
  return [faces.captures, faces.references]
    .flatMap((index) => index.sample(descriptor, SAMPLE))
    .filter(({ id }) => faces.ownerOf(id)?.enrollmentId !== photo.enrollmentId)
    .map(({ distance }) => distance);
}

function similarFace(faces: TaskFaces, photo: Photo, other: Print): Found {
  const distance = faces.distance(photo.originalId, other.originalId);
  const isSwapped = isSwappedWith(faces, photo.enrollmentId, other.enrollmentId);
  return { one: photo, other, kind: "similarFace", distance, correlation: null, isSwap: isSwapped };
}

function isSwappedWith(faces: TaskFaces, one: string, other: string): boolean {
  const photo = (enrollmentId: string, source: "capture" | "reference") =>
    faces.latestOf({ enrollmentId, source });
  const ownOfOne = faces.distance(photo(one, "capture"), photo(one, "reference"));
  const ownOfOther = faces.distance(photo(other, "capture"), photo(other, "reference"));
  const crossedFromOne = faces.distance(photo(one, "capture"), photo(other, "reference"));
  const crossedFromOther = faces.distance(photo(other, "capture"), photo(one, "reference"));
  if (ownOfOne === null || ownOfOther === null || crossedFromOne === null || crossedFromOther === null)
    return false;
  return isSwap({ ownOfOne, ownOfOther, crossedFromOne, crossedFromOther });
}

function standing(faces: TaskFaces, { enrollmentId }: Photo): CohortStanding | null {
  const reference = faces.latestOf({ enrollmentId, source: "reference" });
  const capture = faces.captures.descriptorOf(faces.latestOf({ enrollmentId, source: "capture" }) ?? "");
  if (!reference || !capture) return null;
  const ranked = faces.references.sample(capture, MOST_RANKED);
  const own = ranked.find(({ id }) => id === reference);
  const others = ranked.filter(({ id }) => faces.ownerOf(id)?.enrollmentId !== enrollmentId);
  return own
    ? cohortStanding(
        own.distance,
        others.map(({ distance }) => distance),
      )
    : null;
}
