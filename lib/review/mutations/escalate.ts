import { and, eq, sql } from "drizzle-orm";
import { submissions } from "@/db/schema/intake";
import { reviewItems } from "@/db/schema/review";
import { recordAudit } from "@/lib/audit/record";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { AppError } from "@/lib/errors";
import { passGold } from "../gold/move";
import { ROUNDS } from "../policy";
import { claimHeld, reviewerId, UNCLAIMED } from "../rows/lease";
import { moveSubmission, waitingState } from "../rows/move-submission";
import { auditSubject } from "../rows/subject";

type Escalation = { schoolId: string; itemId: string; token: number; version: number; reason: string };

/**
 * Passes an item to the review lead, with a reason, without a verdict.
 * @throws AppError claimLost, changedMeanwhile
 */
export async function escalate(ctx: Ctx, input: Escalation): Promise<void> {
  const { schoolId, itemId, version, reason } = input;
  const reach = requirePermission(ctx, "review.decide", { schoolId });
  await withinReach(ctx, reach, async (tx) => {
    const [held] = await tx.select().from(reviewItems).where(claimHeld(ctx, input)).for("update");
    if (!held || held.round === ROUNDS.lead) throw new AppError("claimLost");
    const { submissionId, goldId, taskId, round } = held;
    const note = JSON.stringify([{ by: reviewerId(ctx), reason, escalated: true }]);
    if (goldId) await passGold(tx, { schoolId, goldId }, version);
    if (submissionId) {
      const seen = eq(submissions.version, version);
      await moveSubmission(tx, { schoolId, submissionId }, waitingState(round), "secondReview", seen);
    }
    await tx
      .update(reviewItems)
      .set({
        // No lead has to look at gold: its answer is known.
        isOpen: goldId === null,
        round: ROUNDS.lead,
        skips: sql`${reviewItems.skips} || ${note}::jsonb`,
        assignedTo: null,
        ...UNCLAIMED,
      })
      .where(and(eq(reviewItems.schoolId, schoolId), eq(reviewItems.id, itemId)));
    await recordAudit(tx, ctx, {
      schoolId,
      taskId,
      action: "review.escalate",
      ...auditSubject(held),
      detail: { round },
    });
  });
}
