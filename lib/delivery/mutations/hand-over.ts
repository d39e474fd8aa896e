import { and, eq, inArray, sql } from "drizzle-orm";
import { batches, batchItems } from "@/db/schema/delivery";
import { enrollments } from "@/db/schema/roster";
import { recordAudit } from "@/lib/audit/record";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { AppError } from "@/lib/errors";
import { tellStudents } from "@/lib/messages/outbox/tell-students";
import { policyInForce } from "@/lib/tasks/rows/policy-in-force";
import { type HandOverStep, handOverStep } from "../policy";

type Handed = { schoolId: string; batchId: string; to: HandOverStep; note: string };

/** Message rows written by one statement. */
const TOLD_AT_ONCE = 5000;

/**
 * Records that a built batch was handed over, or that 学信网 shows its photos. Its students follow and are told, in the
 * same transaction; who has moved on since is left as is.
 * @throws AppError notFound, batchState where that is not the next step of this batch
 */
export async function handOverBatch(
  ctx: Ctx,
  { schoolId, batchId, to, note }: Handed,
): Promise<{ students: number }> {
  const reach = requirePermission(ctx, "batch.seal", { schoolId });
  return withinReach(ctx, reach, async (tx) => {
    const thisBatch = and(eq(batches.schoolId, schoolId), eq(batches.id, batchId));
    const [batch] = await tx.select().from(batches).where(thisBatch).for("update");
    if (!batch) throw new AppError("notFound");
    const { taskId, status } = batch;
    const { policy } = await policyInForce(tx, schoolId, taskId);
    if (handOverStep(status, policy.delivery) !== to) throw new AppError("batchState", { status });
    const inBatch = tx
      .select({ id: batchItems.enrollmentId })
      .from(batchItems)
      .where(and(eq(batchItems.schoolId, schoolId), eq(batchItems.batchId, batchId)));
    const moved = await tx
      .update(enrollments)
      .set({ delivery: to, updatedAt: sql`app_now()` })
      .where(
        and(
          eq(enrollments.schoolId, schoolId),
          inArray(enrollments.id, inBatch),
          eq(enrollments.delivery, to === "delivered" ? "sealed" : "delivered"),
        ),
      )
      .returning({ id: enrollments.id });
    const enrollmentIds = moved.map(({ id }) => id);
    for (let at = 0; at < enrollmentIds.length; at += TOLD_AT_ONCE) {
      const some = enrollmentIds.slice(at, at + TOLD_AT_ONCE);
      await tellStudents(tx, { schoolId, taskId, kind: to, enrollmentIds: some });
    }
    await tx.update(batches).set({ status: to }).where(thisBatch);
    await recordAudit(tx, ctx, {
      ...{ schoolId, taskId, action: `batch.${to}` as const, entityType: "batch", entityId: batchId },
      detail: { students: enrollmentIds.length, note },
    });
    return { students: enrollmentIds.length };
  });
}
