import { createHash } from "node:crypto";
import { isExhausted } from "@/lib/intake/policy";
import type { Policy } from "@/lib/tasks/schema";
import { type RejectReason, reasonOf } from "./reasons/reasons";

type Counters = { submissionsUsed: number; attemptsGranted: number };

/** What a rejection leaves an enrollment with: a reason that is not the student's fault gives the attempt back. */
export function outcomeOfRejection(
  reasons: readonly RejectReason[],
  counters: Counters,
  limits: Pick<Policy["limits"], "freeResubmissions">,
): { photo: "rejected" | "exhausted"; submissionsUsed: number } {
  const spends = spendsAttempt(reasons);
  const submissionsUsed = spends ? counters.submissionsUsed : Math.max(0, counters.submissionsUsed - 1);
  const isLast = isExhausted(limits, { ...counters, submissionsUsed });
  return { photo: isLast ? "exhausted" : "rejected", submissionsUsed };
}

/** Whether a rejection for these reasons uses one of the student's submissions. */
export function spendsAttempt(reasons: readonly RejectReason[]): boolean {
  return reasons.length === 0 || reasons.some((reason) => reasonOf(reason).spendsAttempt);
}

export const ROUNDS = { first: 1, second: 2, lead: 3 } as const;

/** Further decisions after which one takes effect, once its hold has passed. */
export const HOLD_DECISIONS = 10;

export type Opinion = { verdict: "approve" | "reject"; reasons: readonly RejectReason[] };

export type SecondLookFacts = {
  submissionId: string;
  /** The rejection would leave the student without another try. */
  isLastAttempt: boolean;
  isGreyBand: boolean;
  shares: Pick<Policy["review"], "secondApprovals" | "secondRejections">;
};

/**
 * Whether a first verdict is looked at by a second person: never sent on one reviewer's word are "not the same
 * person", the rejection of a last attempt and a score in the grey band; of the rest a share.
 */
export function needsSecondLook({ verdict, reasons }: Opinion, facts: SecondLookFacts): boolean {
  if (facts.isGreyBand || reasons.includes("notSame")) return true;
  if (verdict === "reject" && facts.isLastAttempt) return true;
  const share = verdict === "approve" ? facts.shares.secondApprovals : facts.shares.secondRejections;
  return isSampled("second", facts.submissionId, share);
}

/** Two verdicts agree where both approve, or both reject and say the same of who it is. */
export function agree(first: Opinion, second: Opinion): boolean {
  return (
    first.verdict === second.verdict &&
    first.reasons.includes("notSame") === second.reasons.includes("notSame")
  );
}

export type Sample = "second" | "hideScore";

/** Draws so many per cent of ids, always the same ones for one purpose; nobody can tell which beforehand. */
export function isSampled(purpose: Sample, id: string, percent: number): boolean {
  const drawn = createHash("sha256").update(`${purpose}:${id}`).digest().readUInt32BE(0) / 2 ** 32;
  return drawn * 100 < percent;
}
