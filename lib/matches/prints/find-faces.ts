import type { Tx } from "@/db/client";
import { type CohortStanding, cohortStanding } from "@/lib/imaging/compare/cohort";
import { euclideanDistance } from "@/lib/imaging/face/descriptor";
import type { Near } from "@/lib/imaging/same-picture/descriptor-index";
import { matchPictures, Prepared, SAME_PICTURE_DISTANCE } from "@/lib/imaging/same-picture/match";
import { isSwap, type NearFace, strikingFaces } from "../policy";
import type { Photo } from "../rows/photo";
import type { Found } from "../rows/write-links";
import { type Print, type PrintPlace, printOf, printsOf } from "./read-prints";
import { facesOfTask, type TaskFaces } from "./task-faces";

/** So many of the nearest of either source are looked at; an edit of the picture is among them. */
const MOST_NEAR = 50;
/** Others that a capture's own reference is ranked among. */
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
    ...faces.captures.nearest(descriptor, MOST_NEAR),
    ...faces.references.nearest(descriptor, MOST_NEAR),
  ]
    .filter(({ id }) => id !== photo.originalId)
    .sort((one, other) => one.distance - other.distance);
  const close = near.filter(({ distance }) => distance <= SAME_PICTURE_DISTANCE);
  const pictures = samePictures(photo, print, await kept(tx, place, close));
  const found = new Set(pictures.map(({ other }) => other.originalId));
  const others = nearFaces(faces, photo, near);
  const striking = new Set([
    ...strikingFaces(others).map(({ originalId }) => originalId),
    ...swappedWith(faces, photo, others),
  ]);
  const alike = await kept(
    tx,
    place,
    [...striking].filter((id) => !found.has(id)).map((id) => ({ id })),
  );
  return {
    found: [...pictures, ...alike.map((other) => similarFace(faces, photo, other))],
    cohort: standing(faces, photo),
  };
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
    return [
      {
        originalId: id,
        enrollmentId: owner.enrollmentId,
        distance,
        own: faces.distance(capture.originalId, reference),
      },
    ];
  });
}

/** Near photos of the other kind, of students with whom this one's was swapped. */
function swappedWith(faces: TaskFaces, photo: Photo, near: readonly NearFace[]): string[] {
  return near
    .filter(({ originalId }) => faces.ownerOf(originalId)?.source !== photo.source)
    .filter(({ enrollmentId }) => isSwappedWith(faces, photo.enrollmentId, enrollmentId))
    .map(({ originalId }) => originalId);
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
  const own = faces.references.descriptorOf(reference);
  if (!own) return null;
  const others = faces.references
    .sample(capture, MOST_RANKED)
    .filter(({ id }) => faces.ownerOf(id)?.enrollmentId !== enrollmentId)
    .map(({ distance }) => distance);
  return cohortStanding(euclideanDistance(capture, own), others);
}
