import { euclideanDistance } from "@/lib/imaging/face/descriptor";
import { SIMILAR_FACE_DISTANCE } from "@/lib/imaging/same-picture/match";
import type { FaceFinding } from "./pairs";

/** A picture of a shoot with its face, and whom it was matched with; a null face is one that cannot be read. */
export type ShownFace = {
  pictureId: string;
  enrollmentId: string;
  face: Float32Array | null;
  mayCompare: boolean;
};

export type Found = {
  pictureId: string;
  finding: Exclude<FaceFinding, "cleared">;
  likelyEnrollmentId: string | null;
};

/**
 * By how much another student's reference has to be nearer than the own one. Measured on 36 synthetic people: a
 * picture was nearer to its own reference than to any other by at least 0.11.
 */
const CLEARLY_NEARER = 0.08;

/**
 * What each face says beside the reference photos of all students of the shoot: it is who it should be, or it is
 * clearly nearer to somebody else who is here. Classmates are the likeliest to be mixed up, and few enough that the
 * nearest one tells.
 */
export function faceFindings(
  pictures: readonly ShownFace[],
  references: ReadonlyMap<string, Float32Array>,
): Found[] {
  return pictures.map(({ pictureId, enrollmentId, face, mayCompare }): Found => {
    const said = (finding: Found["finding"], likelyEnrollmentId: string | null = null) => ({
      ...{ pictureId, finding, likelyEnrollmentId },
    });
    if (!mayCompare) return said("noConsent");
    if (!face) return said("noFace");
    const own = references.get(enrollmentId);
    if (!own) return said("noReference");
    const toOwn = euclideanDistance(face, own);
    const [nearest] = [...references]
      .map(([id, reference]) => ({ id, distance: euclideanDistance(face, reference) }))
      .sort((one, other) => one.distance - other.distance);
    if (!nearest || nearest.id === enrollmentId) return said("own");
    const isClear = nearest.distance <= SIMILAR_FACE_DISTANCE && toOwn - nearest.distance >= CLEARLY_NEARER;
    return isClear ? said("other", nearest.id) : said("unsure");
  });
}
