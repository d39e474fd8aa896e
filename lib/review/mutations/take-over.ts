import { and, eq } from "drizzle-orm";
import { reviewItems } from "@/db/schema/review";
import { recordAudit } from "@/lib/audit/record";
import { requireReach, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { reachFilter } from "@/lib/auth/reach-filter";
import { UNCLAIMED } from "../rows/lease";

/**
 * A lead gives back to the queue what a person holds, without waiting for the leases to lapse. What the person
 * still decides with the old claims is refused as lost. Answers how many photos came back.
 */
export async function takeOver(ctx: Ctx, { staffId }: { staffId: string }): Promise<{ count: number }> {
  const reach = requireReach(ctx, "review.settle");
  return withinReach(ctx, reach, async (tx) => {
    const taken = await tx
      .update(reviewItems)
      .set(UNCLAIMED)
      .where(
        and(
          reviewItems.isOpen,
          eq(reviewItems.claimedBy, staffId),
          reachFilter(reach, { school: reviewItems.schoolId, task: reviewItems.taskId }),
        ),
      )
      .returning({
        schoolId: reviewItems.schoolId,
        taskId: reviewItems.taskId,
        submissionId: reviewItems.submissionId,
      });
    await recordAudit(
      tx,
      ctx,
      ...taken.map(({ schoolId, taskId, submissionId }) => ({
        schoolId,
        taskId,
        action: "review.takeOver" as const,
        entityType: "submission" as const,
        entityId: submissionId,
        detail: { from: staffId },
      })),
    );
    return { count: taken.length };
  });
}
