import { sql } from "drizzle-orm";
import { reviewItems } from "@/db/schema/review";
import { recordAudit } from "@/lib/audit/record";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { AppError } from "@/lib/errors";
import { claimHeld, reviewerId, UNCLAIMED } from "../rows/lease";
import { auditSubject } from "../rows/subject";

type Skip = { schoolId: string; itemId: string; token: number; reason: string };

/**
 * Gives an item back for somebody else, with a reason; the reviewer does not get it again.
 * @throws AppError claimLost
 */
export async function skip(ctx: Ctx, { schoolId, itemId, token, reason }: Skip): Promise<void> {
  const reach = requirePermission(ctx, "review.decide", { schoolId });
  await withinReach(ctx, reach, async (tx) => {
    const me = reviewerId(ctx);
    const note = JSON.stringify([{ by: me, reason }]);
    const [item] = await tx
      .update(reviewItems)
      .set({
        skips: sql`${reviewItems.skips} || ${note}::jsonb`,
        barred: sql`array_append(${reviewItems.barred}, ${me}::uuid)`,
        assignedTo: null,
        ...UNCLAIMED,
      })
      .where(claimHeld(ctx, { schoolId, itemId, token }))
      .returning({
        taskId: reviewItems.taskId,
        submissionId: reviewItems.submissionId,
        goldId: reviewItems.goldId,
      });
    if (!item) throw new AppError("claimLost");
    await recordAudit(tx, ctx, {
      schoolId,
      taskId: item.taskId,
      action: "review.skip",
      ...auditSubject(item),
    });
  });
}
