import { and, eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { associations } from "@/db/schema/associations";
import { enrollments } from "@/db/schema/roster";
import type { ASSOCIATION_ENDS } from "@/db/vocabulary";
import { recordAudit } from "@/lib/audit/record";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { requireOwn } from "@/lib/auth/own-enrollment";
import { AppError } from "@/lib/errors";
import { lockEnrollment } from "@/lib/roster/students/load-enrollment";
import { policyInForce } from "@/lib/tasks/rows/policy-in-force";
import { unbindRefusal } from "../policy";

/**
 * A student lets go of an enrollment (解绑), where the rules leave it to the student.
 * @throws AppError notFound, unbindBySupport, unbindPaid
 */
export async function unbindOwn(ctx: Ctx, { enrollmentId }: { enrollmentId: string }): Promise<void> {
  const { reach, own } = requireOwn(ctx, "own.act", enrollmentId);
  await withinReach(ctx, reach, async (tx) => {
    const { enrollment } = await lockEnrollment(tx, own);
    const { policy } = await policyInForce(tx, own.schoolId, own.taskId);
    const refusal = unbindRefusal(policy.association.unbinding, enrollment.payment);
    if (refusal) throw new AppError(refusal);
    await end(tx, own, { by: "student", reason: "" });
    await recordAudit(tx, ctx, {
      schoolId: own.schoolId,
      taskId: own.taskId,
      action: "enrollment.unbind",
      entityType: "enrollment",
      entityId: enrollmentId,
      detail: { by: "student", payment: enrollment.payment },
    });
  });
}

type ByStaff = { schoolId: string; enrollmentId: string; reason: string };

/**
 * Support unbinds, also where it has been paid for; what was paid and photographed stays with the enrollment.
 * @throws AppError notFound, notAssociated
 */
export async function unbindByStaff(ctx: Ctx, { schoolId, enrollmentId, reason }: ByStaff): Promise<void> {
  const reach = requirePermission(ctx, "association.unbind", { schoolId });
  await withinReach(ctx, reach, async (tx) => {
    const { enrollment } = await lockEnrollment(tx, { schoolId, enrollmentId });
    await end(tx, { schoolId, enrollmentId }, { by: "support", reason });
    await recordAudit(tx, ctx, {
      schoolId,
      taskId: enrollment.taskId,
      action: "enrollment.unbind",
      entityType: "enrollment",
      entityId: enrollmentId,
      detail: { by: "support", payment: enrollment.payment, reason },
    });
  });
}

type End = { by: (typeof ASSOCIATION_ENDS)[number]; reason: string };

async function end(
  tx: Tx,
  { schoolId, enrollmentId }: Pick<ByStaff, "schoolId" | "enrollmentId">,
  { by, reason }: End,
): Promise<void> {
  const ended = await tx
    .update(associations)
    .set({ endedAt: sql`app_now()`, endedBy: by, endReason: reason })
    .where(
      and(
        eq(associations.schoolId, schoolId),
        eq(associations.enrollmentId, enrollmentId),
        isNull(associations.endedAt),
      ),
    )
    .returning({ id: associations.id });
  if (ended.length === 0) throw new AppError("notAssociated");
  await tx
    .update(enrollments)
    .set({ association: "none", updatedAt: sql`app_now()` })
    .where(and(eq(enrollments.schoolId, schoolId), eq(enrollments.id, enrollmentId)));
}
