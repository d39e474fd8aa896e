import { and, eq, or } from "drizzle-orm";
import { reviewItems } from "@/db/schema/review";
import { recordAudit } from "@/lib/audit/record";
import { requireReach, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { reachFilter } from "@/lib/auth/reach-filter";
import { UNCLAIMED } from "../rows/lease";
import { auditSubject } from "../rows/subject";

/**
 * A lead gives back to the queue what a person holds or was handed, without waiting for the leases to lapse. What
 * the person still decides with the old claims is refused as lost. Answers how many photos came back.
 */
export async function takeOver(ctx: Ctx, { staffId }: { staffId: string }): Promise<{ count: number }> {
  const reach = requireReach(ctx, "review.settle");
  return withinReach(ctx, reach, async (tx) => {
    const taken = await tx
      .update(reviewItems)
      .set({ ...UNCLAIMED, assignedTo: null })
      .where(
        and(
          reviewItems.isOpen,
          or(eq(reviewItems.claimedBy, staffId), eq(reviewItems.assignedTo, staffId)),
          reachFilter(reach, { school: reviewItems.schoolId, task: reviewItems.taskId }),
        ),
      )
      .returning({
        schoolId: reviewItems.schoolId,
        taskId: reviewItems.taskId,
        submissionId: reviewItems.submissionId,
        goldId: reviewItems.goldId,
      });
    await recordAudit(
      tx,
      ctx,
      ...taken.map((item) => ({
        schoolId: item.schoolId,
        taskId: item.taskId,
        action: "review.takeOver" as const,
        ...auditSubject(item),
        detail: { from: staffId },
      })),
    );
    return { count: taken.length };
  });
}
