import { withinReach } from "@/lib/auth/authorize";
import { requireOwn, type StudentCtx } from "@/lib/auth/own-enrollment";
import { submissionLimit } from "../policy";
import { denial, nextStep, STUDENT_ACTIONS } from "./may-do";
import { cooldownEnd, quotaAt } from "./quota";
import { standingOf } from "./standing";

/** What the student may do now, what comes next, and how much of everything is left. */
export async function ownStanding(ctx: StudentCtx, { enrollmentId }: { enrollmentId: string }) {
  const { reach, own } = requireOwn(ctx, "own.read", enrollmentId);
  const { facts, task, policy, enrollment, last } = await withinReach(ctx, reach, (tx) =>
    standingOf(tx, ctx, own, "read"),
  );
  const now = ctx.clock.now();
  const { limits } = policy;
  const granted = submissionLimit(limits, facts);
  return {
    next: nextStep(facts, task, now),
    denials: STUDENT_ACTIONS.map((action) => ({ action, denied: denial(action, facts, task, now) })),
    openProductionId: last?.productionId ?? null,
    confirmationBefore: limits.confirmationBefore,
    counters: {
      submissions: {
        used: facts.submissionsUsed,
        limit: granted === null ? null : granted + facts.paid.extraServices,
      },
      replacements: {
        used: facts.replacementsUsed,
        limit: limits.freeReplacements === null ? null : limits.freeReplacements + facts.paid.replacements,
      },
      standardizations: {
        used: quotaAt(facts.standardizations, now).used,
        limit: limits.standardizationsPerDay,
        waitUntil: cooldownEnd(facts.standardizations, limits, now)?.toISOString() ?? null,
      },
      compareFailures: {
        used: enrollment.compareFailures,
        limit: policy.faceCompare.enabled ? policy.faceCompare.failuresBeforeRegistrar : null,
      },
    },
  };
}
