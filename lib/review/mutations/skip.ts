import { and, eq, sql } from "drizzle-orm";
import { reviewItems } from "@/db/schema/review";
import { recordAudit } from "@/lib/audit/record";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { AppError } from "@/lib/errors";
import { reviewerId } from "../rows/lease";

type Skip = { schoolId: string; itemId: string; token: number; reason: string };

/** Gives an item back for somebody else, with a reason; the reviewer does not get it again. */
export async function skip(ctx: Ctx, { schoolId, itemId, token, reason }: Skip): Promise<void> {
  const reach = requirePermission(ctx, "review.decide", { schoolId });
  await withinReach(ctx, reach, async (tx) => {
    const note = JSON.stringify([{ by: reviewerId(ctx), reason }]);
    const [item] = await tx
      .update(reviewItems)
      .set({
        skips: sql`${reviewItems.skips} || ${note}::jsonb`,
        claimedBy: null,
        claimToken: null,
        claimedUntil: null,
      })
      .where(
        and(
          eq(reviewItems.schoolId, schoolId),
          eq(reviewItems.id, itemId),
          reviewItems.isOpen,
          eq(reviewItems.claimedBy, reviewerId(ctx)),
          eq(reviewItems.claimToken, token),
        ),
      )
      .returning({ taskId: reviewItems.taskId, submissionId: reviewItems.submissionId });
    if (!item) throw new AppError("claimLost");
    await recordAudit(tx, ctx, {
      schoolId,
      taskId: item.taskId,
      action: "review.skip",
      entityType: "submission",
      entityId: item.submissionId,
    });
  });
}
