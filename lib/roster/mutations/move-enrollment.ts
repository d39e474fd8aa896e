import { and, count, eq, inArray, ne, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { captures, referencePhotos } from "@/db/schema/intake";
import { facePrints } from "@/db/schema/matches";
import { objects } from "@/db/schema/objects";
import { orders } from "@/db/schema/payments";
import { enrollments } from "@/db/schema/roster";
import { recordAudit } from "@/lib/audit/record";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { AppError } from "@/lib/errors";
import { initialFacts } from "@/lib/tasks/policy";
import { requireOpenTask } from "@/lib/tasks/rows/open-task";
import { policyInForce } from "@/lib/tasks/rows/policy-in-force";
import { takeHeld } from "../students/held-things";
import { type EnrollmentRef, lockEnrollment } from "../students/load-enrollment";
import { moveRefusal } from "../students/refusals";

type Move = EnrollmentRef & { toTaskId: string; reason: string };

/**
 * Moves a student to another task of the school, with the reference photo; the fee and the need of a 采集码 follow the
 * rules of the other task.
 * @throws AppError notFound, taskNotOpen, moveRefused (with the reason's code), alreadyInTask
 */
export async function moveEnrollment(
  ctx: Ctx,
  { schoolId, enrollmentId, toTaskId, reason }: Move,
): Promise<void> {
  const reach = requirePermission(ctx, "roster.edit", { schoolId });
  await withinReach(ctx, reach, async (tx) => {
    const { enrollment } = await lockEnrollment(tx, { schoolId, enrollmentId });
    await requireOpenTask(tx, schoolId, toTaskId);
    const refusal = moveRefusal(enrollment, await pictureCount(tx, { schoolId, enrollmentId }));
    if (refusal) throw new AppError("moveRefused", { reason: refusal });
    await requireFree(tx, enrollment, toTaskId);

    const { policy } = await policyInForce(tx, schoolId, toTaskId);
    const initial = initialFacts(policy);
    await tx
      .update(enrollments)
      .set({
        taskId: toTaskId,
        code: enrollment.code === "real" || enrollment.code === "temporary" ? enrollment.code : initial.code,
        payment: enrollment.payment === "waived" ? "waived" : initial.payment,
        updatedAt: sql`app_now()`,
      })
      .where(and(eq(enrollments.schoolId, schoolId), eq(enrollments.id, enrollmentId)));
    await takeReferences(tx, { schoolId, enrollmentId }, toTaskId);
    await takeHeld(tx, { schoolId, enrollmentId }, toTaskId);
    // The other task has its own price: what is paid on an open order now goes back.
    await tx
      .update(orders)
      .set({
        taskId: toTaskId,
        state: sql`case ${orders.state} when 'open' then 'closed' else ${orders.state} end`,
      })
      .where(and(eq(orders.schoolId, schoolId), eq(orders.enrollmentId, enrollmentId)));
    await recordAudit(tx, ctx, {
      schoolId,
      taskId: toTaskId,
      action: "enrollment.move",
      entityType: "enrollment",
      entityId: enrollmentId,
      detail: { fromTaskId: enrollment.taskId, toTaskId, reason },
    });
  });
}

async function pictureCount(tx: Tx, { schoolId, enrollmentId }: EnrollmentRef): Promise<number> {
  const [row] = await tx
    .select({ n: count() })
    .from(captures)
    .where(and(eq(captures.schoolId, schoolId), eq(captures.enrollmentId, enrollmentId)));
  return row?.n ?? 0;
}

/** Neither the person nor the 学号 may be in the other task already. */
async function requireFree(tx: Tx, moved: typeof enrollments.$inferSelect, toTaskId: string): Promise<void> {
  const { schoolId, studentId, studentNo } = moved;
  const [other] = await tx
    .select({ id: enrollments.id })
    .from(enrollments)
    .where(
      and(
        eq(enrollments.schoolId, schoolId),
        eq(enrollments.taskId, toTaskId),
        sql`(${eq(enrollments.studentId, studentId)} or (${ne(enrollments.studentNo, "")} and ${eq(enrollments.studentNo, studentNo)}))`,
      ),
    );
  if (other) throw new AppError("alreadyInTask");
}

/** Stored pictures are kept as long as their task. */
async function takeReferences(
  tx: Tx,
  { schoolId, enrollmentId }: EnrollmentRef,
  taskId: string,
): Promise<void> {
  const moved = await tx
    .update(referencePhotos)
    .set({ taskId })
    .where(and(eq(referencePhotos.schoolId, schoolId), eq(referencePhotos.enrollmentId, enrollmentId)))
    .returning();
  const ids = moved.flatMap(({ originalId, viewId, reviewId, thumbId }) =>
    [originalId, viewId, reviewId, thumbId].flatMap((id) => id ?? []),
  );
  if (ids.length === 0) return;
  await tx
    .update(facePrints)
    .set({ taskId })
    .where(and(eq(facePrints.schoolId, schoolId), eq(facePrints.enrollmentId, enrollmentId)));
  await tx
    .update(objects)
    .set({ taskId })
    .where(and(eq(objects.schoolId, schoolId), inArray(objects.id, ids)));
}
