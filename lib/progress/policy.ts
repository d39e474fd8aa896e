import { BUCKETS, type Bucket, ENROLLMENT_FACTS, type EnrollmentFacts } from "@/db/enrollment-bucket";

/**
 * Steps that no bucket tells, because they go beside the photo: who has bound an account, who has paid or need not, and
 * of whom a fee was ever asked. Each is a fact that a list can be narrowed by.
 */
export const STEPS = {
  associated: { association: "associated" },
  paid: { payment: ["paid", "waived"] },
  charged: { payment: ENROLLMENT_FACTS.payment.filter((state) => state !== "notDue") },
} as const satisfies Record<string, Partial<StepFacts>>;

type StepFacts = {
  association: EnrollmentFacts["association"];
  payment: readonly EnrollmentFacts["payment"][];
};
export type Step = keyof typeof STEPS;
export const STEP_NAMES = Object.keys(STEPS) as Step[];

/** People of a roster by bucket, which add up to it; and those expected who have taken a step. */
export type Sums = Partial<Record<Bucket | Step, number>>;

/** Buckets whose people are not expected to be collected. */
const NOT_EXPECTED: readonly Bucket[] = ["withdrawn", "exempt"];

/** Buckets of people who are expected to be collected. */
const EXPECTED = BUCKETS.filter(isExpected);

export function isExpected(bucket: Bucket): boolean {
  return !NOT_EXPECTED.includes(bucket);
}

/**
 * The stations of a collection, each with the buckets of those who have come at least that far; a station that is a
 * step counts only those of them who have taken it. Every number of a funnel opens the list of exactly those people.
 */
const FUNNEL = [
  ["expected", EXPECTED],
  ["associated", EXPECTED],
  ["paid", EXPECTED],
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
  return EXPECTED.filter(
    (bucket) => bucket !== "toConfirm" && BUCKETS.indexOf(bucket) <= BUCKETS.indexOf(last),
  );
}

export function sumOf(sums: Sums, buckets: readonly Bucket[]): number {
  return buckets.reduce((total, bucket) => total + (sums[bucket] ?? 0), 0);
}

/** Several rosters together. */
export function addUp(all: readonly Sums[]): Sums {
  const total: Sums = {};
  for (const key of [...BUCKETS, ...STEP_NAMES]) {
    const n = all.reduce((sum, sums) => sum + (sums[key] ?? 0), 0);
    if (n > 0) total[key] = n;
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
  return isStep(station) ? (sums[station] ?? 0) : sumOf(sums, bucketsOf(station));
}

/** What narrows a list to the people of a station. */
export function narrowingTo(station: Station): { buckets: readonly Bucket[] } & Partial<StepFacts> {
  return { buckets: bucketsOf(station), ...(isStep(station) && STEPS[station]) };
}

export const STATIONS = FUNNEL.map(([station]) => station) as readonly Station[];

/** The stations that a roster passes: paying is one only where a fee is asked. */
export function stationsOf(sums: Sums): Station[] {
  return STATIONS.filter((station) => station !== "paid" || (sums.charged ?? 0) > 0);
}

function isStep(station: string): station is Step {
  return station in STEPS;
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
  return isExpected(bucket) && !approved.includes(bucket);
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
