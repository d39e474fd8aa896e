import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { decisions, reviewGrids, reviewItems } from "@/db/schema/review";
import { recordAudit } from "@/lib/audit/record";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { AppError } from "@/lib/errors";
import { moveGold } from "../gold/move";
import { leaseEnd, reviewerId } from "../rows/lease";
import { moveSubmissions } from "../rows/move-submission";
import { auditSubject, goldOf, submissionsOf } from "../rows/subject";

/**
 * Takes a whole batch back, while none of it has taken effect; its photos return to their reviewer.
 * @throws AppError decisionReleased
 */
export async function undoGrid(
  ctx: Ctx,
  { schoolId, gridId }: { schoolId: string; gridId: string },
): Promise<{ count: number }> {
  const reach = requirePermission(ctx, "review.first", { schoolId });
  return withinReach(ctx, reach, async (tx) => {
    const ofGrid = and(
      eq(decisions.schoolId, schoolId),
      eq(decisions.gridId, gridId),
      eq(decisions.reviewerId, reviewerId(ctx)),
      isNull(decisions.undoneAt),
    );
    const standing = await tx.select().from(decisions).where(ofGrid).orderBy(decisions.id).for("update");
    const [first] = standing;
    if (!first || standing.some((decision) => decision.releasedAt !== null))
      throw new AppError("decisionReleased");
    await tx.update(decisions).set({ undoneAt: sql`app_now()` }).where(ofGrid);
    await moveSubmissions(tx, { schoolId, submissionIds: submissionsOf(standing) }, "held", "inReview");
    for (const goldId of goldOf(standing)) await moveGold(tx, { schoolId, goldId });
    const itemIds = standing.map((decision) => decision.itemId);
    await tx
      .update(reviewItems)
      .set({
        isOpen: true,
        claimedBy: reviewerId(ctx),
        claimToken: sql`nextval('review_claim_token')`,
        claimedUntil: leaseEnd(),
      })
      .where(and(eq(reviewItems.schoolId, schoolId), inArray(reviewItems.id, itemIds)));
    await tx
      .update(reviewGrids)
      .set({ undoneAt: sql`app_now()` })
      .where(and(eq(reviewGrids.schoolId, schoolId), eq(reviewGrids.id, gridId)));
    await recordAudit(
      tx,
      ctx,
      {
        schoolId,
        taskId: first.taskId,
        action: "grid.undo",
        entityType: "grid",
        entityId: gridId,
        detail: { count: standing.length },
      },
      ...standing.map((decision) => ({
        schoolId,
        taskId: decision.taskId,
        action: "review.undo" as const,
        ...auditSubject(decision),
        detail: { decisionId: decision.id, gridId },
      })),
    );
    return { count: standing.length };
  });
}
