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
  const spends = reasons.length === 0 || reasons.some((reason) => reasonOf(reason).spendsAttempt);
  const submissionsUsed = spends ? counters.submissionsUsed : Math.max(0, counters.submissionsUsed - 1);
  const isLast = isExhausted(limits, { ...counters, submissionsUsed });
  return { photo: isLast ? "exhausted" : "rejected", submissionsUsed };
}
