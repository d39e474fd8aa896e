import type { MATCH_GROUP_KINDS } from "@/db/vocabulary";
import { deviationsBelow } from "@/lib/imaging/compare/cohort";
import type { MatchKind } from "@/lib/imaging/same-picture/match-schema";

export type MatchGroupKind = (typeof MATCH_GROUP_KINDS)[number];

/** A photo of another student that is near to the one looked at. */
export type NearFace = {
  originalId: string;
  /** Distance of the descriptors. */
  distance: number;
  /** What the distance has to beat: that between the student of the capture and the own reference; null without one. */
  own: number | null;
};

/** Where nothing is known of the others, only faces as near as copies of one picture are shown. */
const STRIKING_DISTANCE = 0.35;
/** With enough others, a face has to stand out from them this much: in a class that looks alike, few do. */
const STRIKING_DEVIATIONS = 4;
const MIN_COHORT = 30;
const MOST_FACES = 3;

/**
 * Which near faces are worth a person's look. The shipped engine finds many East-Asian faces alike (imaging note
 * §A.4), so being near is not enough: nearer than the student's own reference, and far from the crowd.
 * @param near within the engine's `similarFace` distance
 * @param others distances to a sample of the task's faces
 */
export function strikingFaces(near: readonly NearFace[], others: readonly number[]): NearFace[] {
  return near
    .filter(({ distance, own }) => own === null || distance < own)
    .filter(({ distance }) =>
      others.length < MIN_COHORT
        ? distance <= STRIKING_DISTANCE
        : deviationsBelow(distance, others) >= STRIKING_DEVIATIONS,
    )
    .sort((one, other) => one.distance - other.distance)
    .slice(0, MOST_FACES);
}

/** Whether two students' photos were swapped: each capture is nearer to the other's reference than to its own. */
export function isSwap(distances: {
  ownOfOne: number;
  ownOfOther: number;
  crossedFromOne: number;
  crossedFromOther: number;
}): boolean {
  return distances.crossedFromOne < distances.ownOfOne && distances.crossedFromOther < distances.ownOfOther;
}

/** Which kind of group a finding between two students opens. */
export function groupKind(kind: MatchKind, isSwapped: boolean): MatchGroupKind {
  if (kind !== "similarFace") return "picture";
  return isSwapped ? "swap" : "face";
}

/** A photo can be taken back while it is the student's current one and nobody has decided it. */
export function mayTakeBack(submission: string, enrollmentPhoto: string): boolean {
  return submission === enrollmentPhoto && (submission === "inReview" || submission === "qualityBlocked");
}
