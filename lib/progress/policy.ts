import { BUCKETS, type Bucket } from "@/db/schema/enrollment-bucket";

type Sums = Partial<Record<Bucket, number>>;

/** Buckets whose people are not expected to be collected. */
const NOT_EXPECTED: readonly Bucket[] = ["withdrawn", "exempt"];

/**
 * The stations of a collection, each with the buckets of those who have come at least that far. Every number of a
 * funnel is a count of buckets and opens the list of exactly those.
 */
export const FUNNEL = [
  ["expected", BUCKETS.filter((bucket) => !NOT_EXPECTED.includes(bucket))],
  ["submitted", reached("processing")],
  ["waiting", ["inReview", "secondReview"]],
  [
    "approved",
    [
      "registryDifferent",
      "registryRefused",
      "online",
      "delivered",
      "sealed",
      "approvedCodeMissing",
      "approved",
    ],
  ],
  ["sealed", ["registryDifferent", "registryRefused", "online", "delivered", "sealed"]],
  ["online", ["online"]],
  ["different", ["registryDifferent", "registryRefused"]],
] as const satisfies readonly (readonly [string, readonly Bucket[]])[];

export type Station = (typeof FUNNEL)[number][0];

/** Buckets from where photos exist: everything in precedence before and including this one, but the not expected. */
function reached(last: Bucket): Bucket[] {
  return BUCKETS.slice(0, BUCKETS.indexOf(last) + 1).filter(
    (bucket) => !NOT_EXPECTED.includes(bucket) && bucket !== "toConfirm",
  );
}

export function sumOf(sums: Sums, buckets: readonly Bucket[]): number {
  return buckets.reduce((total, bucket) => total + (sums[bucket] ?? 0), 0);
}

/** All rows of the roster. */
export function rosterSize(sums: Sums): number {
  return sumOf(sums, BUCKETS);
}
