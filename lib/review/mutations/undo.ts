import { and, eq, isNull, sql } from "drizzle-orm";
import { decisions, reviewItems } from "@/db/schema/review";
import { recordAudit } from "@/lib/audit/record";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { AppError } from "@/lib/errors";
import { moveGold } from "../gold/move";
import { seenByAlso } from "../queue/hidden-score";
import { leaseEnd, reviewerId } from "../rows/lease";
import { moveSubmission, waitingState } from "../rows/move-submission";
import { auditSubject } from "../rows/subject";

type DecisionRef = { schoolId: string; decisionId: string };

/**
 * Takes the reviewer's own decision back while it has no effect yet; the item returns to its reviewer.
 * @throws AppError decisionReleased
 */
export async function undo(
  ctx: Ctx,
  { schoolId, decisionId }: DecisionRef,
): Promise<{ token: number; version: number }> {
  const reach = requirePermission(ctx, "review.decide", { schoolId });
  return withinReach(ctx, reach, async (tx) => {
    const [decision] = await tx
      .update(decisions)
      .set({ undoneAt: sql`app_now()` })
      .where(
        and(
          eq(decisions.schoolId, schoolId),
          eq(decisions.id, decisionId),
          eq(decisions.reviewerId, reviewerId(ctx)),
          isNull(decisions.undoneAt),
          isNull(decisions.releasedAt),
        ),
      )
      .returning();
    if (!decision) throw new AppError("decisionReleased");
    const { itemId, submissionId, goldId, taskId, round } = decision;
    const { version } = goldId
      ? await moveGold(tx, { schoolId, goldId })
      : await moveSubmission(tx, { schoolId, submissionId: submissionId ?? "" }, "held", waitingState(round));
    const [item] = await tx
      .update(reviewItems)
      .set({
        isOpen: true,
        claimedBy: reviewerId(ctx),
        claimToken: sql`nextval('review_claim_token')`,
        claimedUntil: leaseEnd(),
        scoreSeenBy: seenByAlso(reviewerId(ctx)),
      })
      .where(and(eq(reviewItems.schoolId, schoolId), eq(reviewItems.id, itemId)))
      .returning({ token: reviewItems.claimToken });
    if (!item?.token) throw new AppError("changedMeanwhile");
    await recordAudit(tx, ctx, {
      schoolId,
      taskId,
      action: "review.undo",
      ...auditSubject(decision),
      detail: { decisionId },
    });
    return { token: item.token, version };
  });
}
