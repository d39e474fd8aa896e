import { euclideanDistance } from "../face/descriptor";

/**
 * Where a student's own reference stands among all references of the school, seen from the capture. It takes
 * out what a fixed line suffers from: an engine to which all faces of a group look alike.
 */
export type CohortStanding = {
  /** 1 when no other reference is nearer. */
  rank: number;
  /** References compared with, the own one included. */
  size: number;
  /** Distance of the nearest other reference minus that of the own one; positive speaks for the student. */
  margin: number;
  /** How many standard deviations the own distance lies below the cohort's mean. */
  deviations: number;
  /** What it tells a person; it decides nothing. */
  advice: "supports" | "unclear" | "check";
};

/** Fewer others tell nothing. */
const MIN_OTHERS = 20;
const SUPPORTING_MARGIN = 0.05;
const LAST_GOOD_RANK = 3;

/** Null when the cohort is too small. `others` holds no reference of the student. */
export function cohortStanding(
  capture: Float32Array,
  own: Float32Array,
  others: readonly Float32Array[],
): CohortStanding | null {
  if (others.length < MIN_OTHERS) return null;
  const ownDistance = euclideanDistance(capture, own);
  const distances = others.map((other) => euclideanDistance(capture, other));
  const rank = 1 + distances.filter((distance) => distance < ownDistance).length;
  const margin = Math.min(...distances) - ownDistance;
  return {
    rank,
    size: others.length + 1,
    margin,
    deviations: deviationsBelow(ownDistance, distances),
    advice: adviceOf(rank, margin),
  };
}

function adviceOf(rank: number, margin: number): CohortStanding["advice"] {
  if (rank > LAST_GOOD_RANK) return "check";
  return rank === 1 && margin > SUPPORTING_MARGIN ? "supports" : "unclear";
}

function deviationsBelow(value: number, distances: readonly number[]): number {
  const mean = distances.reduce((sum, distance) => sum + distance, 0) / distances.length;
  const variance = distances.reduce((sum, distance) => sum + (distance - mean) ** 2, 0) / distances.length;
  return variance === 0 ? 0 : (mean - value) / Math.sqrt(variance);
}
