import type { MATCH_GROUP_KINDS } from "@/db/vocabulary";
import { SIMILAR_FACE_DISTANCE } from "@/lib/imaging/same-picture/match";
import type { MatchKind } from "@/lib/imaging/same-picture/match-schema";

export type MatchGroupKind = (typeof MATCH_GROUP_KINDS)[number];

/** A photo of another student that is near to the one looked at. */
export type NearFace = {
  originalId: string;
  enrollmentId: string;
  /** Distance of the descriptors. */
  distance: number;
  /** What the distance has to beat: that between the student of the capture and the own reference; null without one. */
  own: number | null;
};

/** With fewer other students near by, the crowd is taken to begin at the engine's `similarFace` distance. */
const CROWD = 5;
/** A face stands out when it is this much nearer than where the crowd begins. */
const STANDING_OUT = 0.65;
const MOST_FACES = 3;

/**
 * Which near faces are worth a person's look. The shipped engine finds many East-Asian faces alike (imaging note
 * §A.4), so being near is not enough: nearer than the student's own reference, and nearer by far than the fifth
 * nearest of the other students.
 * @param near photos of other students, the nearest first
 */
export function strikingFaces(near: readonly NearFace[]): NearFace[] {
  const limit = Math.min(SIMILAR_FACE_DISTANCE, STANDING_OUT * crowdDistance(near));
  return near
    .filter(({ distance, own }) => distance <= limit && (own === null || distance < own))
    .slice(0, MOST_FACES);
}

function crowdDistance(near: readonly NearFace[]): number {
  const students = new Set<string>();
  for (const { enrollmentId, distance } of near) {
    students.add(enrollmentId);
    if (students.size === CROWD) return distance;
  }
  return SIMILAR_FACE_DISTANCE;
}

/** By how much both captures have to be nearer to the other's reference than to their own. */
const SWAP_MARGIN = 0.15;

/** Whether two students' photos were swapped: each capture is clearly nearer to the other's reference. */
export function isSwap(distances: {
  ownOfOne: number;
  ownOfOther: number;
  crossedFromOne: number;
  crossedFromOther: number;
}): boolean {
  const { ownOfOne, ownOfOther, crossedFromOne, crossedFromOther } = distances;
  const isNear = crossedFromOne <= SIMILAR_FACE_DISTANCE && crossedFromOther <= SIMILAR_FACE_DISTANCE;
  return isNear && ownOfOne - crossedFromOne >= SWAP_MARGIN && ownOfOther - crossedFromOther >= SWAP_MARGIN;
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
