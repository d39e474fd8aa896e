import { BUCKETS, type Bucket } from "@/db/enrollment-bucket";

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

/** People who are expected to be collected: the roster without those who left or are exempt. */
export function expected(sums: Sums): number {
  return stationCount(sums, "expected");
}

export function stationCount(sums: Sums, station: Station): number {
  const [, buckets] = FUNNEL.find(([name]) => name === station) ?? [station, []];
  return sumOf(sums, buckets);
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

/** Days looked back for the speed of a collection. */
export const PACE_DAYS = 14;

const DAY_MS = 86_400_000;

export type Forecast = {
  /** Approvals a day over the days looked back. */
  perDay: number;
  /** The day on which nobody is left at this speed. */
  doneOn: Date;
  /** Band of that day: the speed of the better and of the worse half of the days. */
  earliest: Date;
  latest: Date | null;
  /** Full days after the deadline; 0 in time. */
  daysLate: number;
};

/**
 * When a collection ends at its present speed.
 * @param approvals people approved on each of the last days, the oldest first; days without any count as 0
 * @param remaining people expected but not approved
 * @returns null where nobody is left or nothing was approved lately
 */
export function forecast(
  approvals: readonly number[],
  remaining: number,
  now: Date,
  deadline: Date,
): Forecast | null {
  const mean = average(approvals);
  if (remaining <= 0 || mean === 0) return null;
  const sorted = [...approvals].sort((a, b) => a - b);
  const half = Math.ceil(sorted.length / 2);
  const slow = average(sorted.slice(0, half));
  const at = (perDay: number) => new Date(now.getTime() + Math.ceil(remaining / perDay) * DAY_MS);
  const doneOn = at(mean);
  return {
    perDay: mean,
    doneOn,
    earliest: at(average(sorted.slice(-half))),
    latest: slow > 0 ? at(slow) : null,
    daysLate: Math.max(0, Math.ceil((doneOn.getTime() - deadline.getTime()) / DAY_MS)),
  };
}

function average(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((sum, n) => sum + n, 0) / numbers.length;
}
