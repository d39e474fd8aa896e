import type { EnrollmentFacts } from "@/db/enrollment-bucket";
import type { CaptureOutcome } from "@/lib/imaging/engine";
import { HINTS, type Measure, type MeasureCode } from "@/lib/imaging/measure-schema";
import { type FaceCompareRules, QUEUE_BANDS, scoreBand } from "@/lib/tasks/face-compare/rules";
import type { Policy } from "@/lib/tasks/schema";
import type { ItemProblem } from "./schema";

type Limits = Pick<Policy["limits"], "freeResubmissions">;
type Counters = { submissionsUsed: number; attemptsGranted: number };

/** How often a student may submit in all; null without a limit. */
export function submissionLimit(
  limits: Limits,
  { attemptsGranted }: Pick<Counters, "attemptsGranted">,
): number | null {
  return limits.freeResubmissions === null ? null : 1 + limits.freeResubmissions + attemptsGranted;
}

/** True where the last submission allowed has been used. */
export function isExhausted(limits: Limits, counters: Counters): boolean {
  const limit = submissionLimit(limits, counters);
  return limit !== null && counters.submissionsUsed >= limit;
}

/** Why a new picture of this student cannot be taken for review; null where it can. */
export function submissionRefusal(
  enrollment: Pick<EnrollmentFacts, "standing" | "photo"> & Counters,
  limits: Limits,
): ItemProblem | null {
  if (enrollment.standing !== "listed") return { code: "notListed" };
  switch (enrollment.photo) {
    case "approved":
      return { code: "alreadyApproved" };
    case "processing":
    case "inReview":
    case "held":
    case "secondReview":
      return { code: "alreadyInReview" };
    default: {
      const limit = submissionLimit(limits, enrollment);
      return limit !== null && enrollment.submissionsUsed >= limit
        ? { code: "noAttemptLeft", params: { limit } }
        : null;
    }
  }
}

type Route = {
  submission: "qualityBlocked" | "intercepted" | "inReview";
  photo: "qualityBlocked" | "intercepted" | "withRegistrar" | "inReview";
};

/**
 * Where a processed capture goes. A picture without one usable face is blocked, and one with a measure outside
 * the task's `block` tolerance; what only warns is for the reviewer to weigh. Only a real score below the task's
 * line intercepts, and only on the side where the engine's scores mean something; after the task's number of
 * failures the registrar takes over; nothing is ever approved here.
 */
export function routeAfterProcessing(
  outcome: Pick<CaptureOutcome, "ok"> & {
    measures?: readonly Pick<Measure, "verdict">[];
    compare?: { status: string; score?: number; mayIntercept?: boolean };
  },
  rules: FaceCompareRules,
  failuresBefore: number,
): Route {
  const isBlocked = outcome.measures?.some(({ verdict }) => verdict === "block") ?? false;
  if (!outcome.ok || isBlocked) return { submission: "qualityBlocked", photo: "qualityBlocked" };
  const { compare } = outcome;
  const isIntercepted =
    rules.enabled &&
    compare?.status === "scored" &&
    compare.mayIntercept === true &&
    scoreBand(rules, compare.score ?? 100) === "intercept";
  if (!isIntercepted) return { submission: "inReview", photo: "inReview" };
  const isLast = failuresBefore + 1 >= rules.failuresBeforeRegistrar;
  return { submission: "intercepted", photo: isLast ? "withRegistrar" : "intercepted" };
}

/** Outcomes of an uploaded file that a person has still to settle. */
export const OPEN_OUTCOMES = ["unmatched", "duplicate", "refused"] as const;

/** Files of a bulk upload that wait for a person. */
export function openCount(outcomes: Partial<Record<string, number>>): number {
  return OPEN_OUTCOMES.reduce((total, outcome) => total + (outcomes[outcome] ?? 0), 0);
}

/** Place of a photo's band among others of the same age. */
export function bandOrder(rules: FaceCompareRules, score: number | null): number {
  return QUEUE_BANDS.indexOf(score === null ? "unscored" : scoreBand(rules, score));
}

type Checked = Pick<Measure, "code" | "verdict">;

/** What a reviewer has to weigh: the measures that block or warn, blocking ones first. */
export function findings(measures: readonly Checked[]): MeasureCode[] {
  const of = (verdict: Measure["verdict"]) =>
    measures.filter((measure) => measure.verdict === verdict).map(({ code }) => code);
  return [...of("block"), ...of("warn")];
}

/** Nothing stands out: a first submission of which every check passed, save what no picture shows reliably. */
export function isClean(measures: readonly Checked[], attemptNo: number): boolean {
  const isPassed = ({ code, verdict }: Checked) =>
    verdict === "pass" || (verdict === "unmeasured" && HINTS.some((hint) => hint === code));
  return attemptNo === 1 && measures.every(isPassed);
}
