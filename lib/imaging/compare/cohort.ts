import { z } from "zod";

/** What the place tells a person; it decides nothing. */
export const COHORT_ADVICE = ["supports", "unclear", "check"] as const;

/**
 * Where a student's own reference stands among all references of the task, seen from the capture. It takes out
 * what a fixed line suffers from: an engine to which all faces of a group look alike.
 */
export const cohortStandingSchema = z.object({
  /** 1 when no other reference is nearer. */
  rank: z.number().int(),
  /** References compared with, the own one included. */
  size: z.number().int(),
  /** Distance of the nearest other reference minus that of the own one; positive speaks for the student. */
  margin: z.number(),
  /** How many standard deviations the own distance lies below the cohort's mean. */
  deviations: z.number(),
  advice: z.enum(COHORT_ADVICE),
});
export type CohortStanding = z.infer<typeof cohortStandingSchema>;

/** Fewer others tell nothing. */
const MIN_OTHERS = 20;
const SUPPORTING_MARGIN = 0.05;
const LAST_GOOD_RANK = 3;

/** Null when the cohort is too small. Distances from the capture to the own reference and to all others. */
export function cohortStanding(own: number, others: readonly number[]): CohortStanding | null {
  if (others.length < MIN_OTHERS) return null;
  const rank = 1 + others.filter((distance) => distance < own).length;
  const margin = others.reduce((least, distance) => Math.min(least, distance)) - own;
  return {
    rank,
    size: others.length + 1,
    margin,
    deviations: deviationsBelow(own, others),
    advice: adviceOf(rank, margin),
  };
}

function adviceOf(rank: number, margin: number): CohortStanding["advice"] {
  if (rank > LAST_GOOD_RANK) return "check";
  return rank === 1 && margin > SUPPORTING_MARGIN ? "supports" : "unclear";
}

/** How many standard deviations a value lies below the mean of these; 0 where they do not differ. */
function deviationsBelow(value: number, distances: readonly number[]): number {
  const mean = distances.reduce((sum, distance) => sum + distance, 0) / distances.length;
  const variance = distances.reduce((sum, distance) => sum + (distance - mean) ** 2, 0) / distances.length;
  return variance === 0 ? 0 : (mean - value) / Math.sqrt(variance);
}
