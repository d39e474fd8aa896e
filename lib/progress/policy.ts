import { BUCKETS, type Bucket } from "@/db/enrollment-bucket";

export type Sums = Partial<Record<Bucket, number>>;

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

/** Buckets of several rosters together. */
export function addUp(all: readonly Sums[]): Sums {
  const total: Sums = {};
  for (const bucket of BUCKETS) {
    const n = all.reduce((sum, sums) => sum + (sums[bucket] ?? 0), 0);
    if (n > 0) total[bucket] = n;
  }
  return total;
}

/** All rows of the roster. */
export function rosterSize(sums: Sums): number {
  return sumOf(sums, BUCKETS);
}

/** People who are expected to be collected: the roster without those who left or are exempt. */
export function expected(sums: Sums): number {
  return stationCount(sums, "expected");
}

export function bucketsOf(station: Station): readonly Bucket[] {
  return FUNNEL.find(([name]) => name === station)?.[1] ?? [];
}

export function stationCount(sums: Sums, station: Station): number {
  return sumOf(sums, bucketsOf(station));
}

/** What a college's bar shows, left to right; together with the rest it is everybody expected. */
export const BAR_PARTS = {
  approved: ["online", "delivered", "sealed", "approvedCodeMissing", "approved"],
  waiting: ["inReview", "secondReview", "processing"],
  problem: [
    "registryDifferent",
    "registryRefused",
    "withRegistrar",
    "exhausted",
    "rejected",
    "intercepted",
    "qualityBlocked",
  ],
} as const satisfies Record<string, readonly Bucket[]>;

/** The rest of a bar: people expected of whom there is no photo yet. */
export const NOT_BEGUN: readonly Bucket[] = ["toConfirm", "readyToShoot", "unpaid", "notAssociated"];

export type BarPart = keyof typeof BAR_PARTS | "rest";

/** People of a college per part of its bar. */
export function barOf(sums: Sums): Record<BarPart, number> {
  const approved = sumOf(sums, BAR_PARTS.approved);
  const waiting = sumOf(sums, BAR_PARTS.waiting);
  const problem = sumOf(sums, BAR_PARTS.problem);
  return { approved, waiting, problem, rest: expected(sums) - approved - waiting - problem };
}

/** Buckets of people whose photo is on its way or missing: expected, but not approved. */
export function notYetApproved(bucket: Bucket): boolean {
  const approved: readonly Bucket[] = [...BAR_PARTS.approved, "registryDifferent", "registryRefused"];
  return !NOT_EXPECTED.includes(bucket) && !approved.includes(bucket);
}

/** Buckets of people who have to act themselves before there is a photo that can be delivered: 未采. */
export const MISSING = [
  ...(["toConfirm", "exhausted", "rejected", "intercepted", "qualityBlocked"] as const),
  ...(["readyToShoot", "unpaid", "notAssociated"] as const),
] as const satisfies readonly Bucket[];

export type MissingBucket = (typeof MISSING)[number];

/** What a roster is broken down by. */
export const LEVELS = ["college", "major", "className"] as const;
export type Level = (typeof LEVELS)[number];
