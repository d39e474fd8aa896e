import { REFERENCE_LIMITS } from "../decode/limits";
import { Refused } from "../decode/problem";
import type { CannotCompare, CompareOutcome } from "../outcome-schema";
import { readPhoto } from "../read-photo";
import { type Fingerprint, fingerprintOf } from "../same-picture/fingerprint";
import { matchPictures, Prepared } from "../same-picture/match";
import type { PictureMatch } from "../same-picture/match-schema";
import type { ImagingTools } from "../tools";
import { type ComparableFace, comparableFace } from "./comparable-face";
import { compareFaces } from "./compare-faces";
import { faceSharpness } from "./face-sharpness";

/** A face with what identifies the picture it is on. */
export type KnownFace = { face: ComparableFace; fingerprint: Fingerprint };

export type Comparison = {
  compare: CompareOutcome;
  /** Whether the capture is the reference itself or an edit of it; null when it has nothing to do with it. */
  sameAsReference: PictureMatch | null;
};

type Unusable = { withoutFace: CannotCompare; unreadable: CannotCompare };

const CAPTURE: Unusable = { withoutFace: "captureWithoutFace", unreadable: "captureUnreadable" };
const REFERENCE: Unusable = { withoutFace: "referenceWithoutFace", unreadable: "referenceUnreadable" };

/** Two stored photos. */
export async function comparePhotos(
  tools: ImagingTools,
  { capture, reference }: { capture: Buffer; reference: Buffer },
): Promise<Comparison> {
  const known = await readKnownFace(tools, capture, CAPTURE);
  return "status" in known ? { compare: known, sameAsReference: null } : compareWith(tools, known, reference);
}

/** A face already read against a reference photo. */
export async function compareWith(
  tools: ImagingTools,
  capture: KnownFace,
  reference: Buffer,
): Promise<Comparison> {
  const known = await readKnownFace(tools, reference, REFERENCE);
  if ("status" in known) return { compare: known, sameAsReference: null };
  const { fingerprint } = known;
  return {
    compare: compareFaces(tools.scorer, capture.face, known.face),
    sameAsReference: matchPictures(new Prepared(capture.fingerprint), new Prepared(fingerprint)),
  };
}

async function readKnownFace(
  tools: ImagingTools,
  file: Buffer,
  reasons: Unusable,
): Promise<KnownFace | CompareOutcome> {
  try {
    const { pyramid, face } = await readPhoto(tools.networks, file, REFERENCE_LIMITS);
    const sharpness = await faceSharpness(pyramid.picture, face);
    const comparable = await comparableFace(tools, pyramid, face, sharpness);
    return { face: comparable, fingerprint: fingerprintOf(file, pyramid, face, comparable.descriptor) };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const noFace = error.problem.code === "noFace" || error.problem.code === "faceTooSmall";
    return { status: "cannotCompare", reason: noFace ? reasons.withoutFace : reasons.unreadable };
  }
}
