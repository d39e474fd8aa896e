import { and, eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { MismatchOutcome } from "@/db/delivery-vocabulary";
import { registryResults } from "@/db/schema/results";
import { enrollments } from "@/db/schema/roster";
import { recordAudit } from "@/lib/audit/record";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { AppError } from "@/lib/errors";
import { tellStudents } from "@/lib/messages/outbox/tell-students";
import { registryFacts, returnPhoto } from "../effects/write-answers";
import { reopened } from "../policy";

type Settle = {
  schoolId: string;
  enrollmentId: string;
  outcome: MismatchOutcome;
  reason: string;
  receipt: string;
};

/**
 * How the registrar ends a bad answer of 学信网: a new photo that costs the student no attempt; settled with 学信网,
 * which counts as the same person; or a wrong record put right, whose photo goes out again with the next batch.
 * @throws AppError notFound, noMismatch
 */
export async function settleMismatch(ctx: Ctx, settling: Settle): Promise<void> {
  const { schoolId, enrollmentId, outcome, reason, receipt } = settling;
  const reach = requirePermission(ctx, "mismatch.settle", { schoolId });
  await withinReach(ctx, reach, async (tx) => {
    const { result, enrollment } = await lockMismatch(tx, settling);
    const { taskId } = enrollment;
    const facts = registryFacts(enrollment);
    const ofEnrollment = and(eq(enrollments.schoolId, schoolId), eq(enrollments.id, enrollmentId));
    const told = { schoolId, taskId, enrollmentIds: [enrollmentId] };
    switch (outcome) {
      case "recollect":
        await returnPhoto(tx, result, reopened(facts));
        await tellStudents(tx, { ...told, kind: "registryRefused" });
        break;
      case "settled":
        await tx
          .update(enrollments)
          .set({ registry: "same", delivery: "online", updatedAt: sql`app_now()` })
          .where(ofEnrollment);
        await tellStudents(tx, { ...told, kind: "online" });
        break;
      case "recordError":
        await tx
          .update(enrollments)
          .set({ registry: "none", delivery: "none", updatedAt: sql`app_now()` })
          .where(ofEnrollment);
        break;
    }
    await tx
      .update(registryResults)
      .set({
        ...{ settledAs: outcome, settledReason: reason, receipt, settledAt: sql`app_now()` },
        settledBy: ctx.actor.type === "staff" ? ctx.actor.id : null,
      })
      .where(and(eq(registryResults.schoolId, schoolId), eq(registryResults.id, result.id)));
    await recordAudit(tx, ctx, {
      ...{ schoolId, taskId, action: "mismatch.settle", entityType: "enrollment", entityId: enrollmentId },
      detail: { outcome, reason, receipt, resultId: result.id },
    });
  });
}

async function lockMismatch(tx: Tx, { schoolId, enrollmentId }: Settle) {
  const [row] = await tx
    .select({ enrollment: enrollments, result: registryResults })
    .from(enrollments)
    .leftJoin(
      registryResults,
      and(
        eq(registryResults.schoolId, enrollments.schoolId),
        eq(registryResults.enrollmentId, enrollments.id),
        sql`${registryResults.verdict}::text = ${enrollments.registry}::text`,
        isNull(registryResults.supersededBy),
        isNull(registryResults.settledAt),
      ),
    )
    .where(and(eq(enrollments.schoolId, schoolId), eq(enrollments.id, enrollmentId)))
    .for("update", { of: enrollments });
  if (!row) throw new AppError("notFound");
  const { result, enrollment } = row;
  const isOpen = enrollment.registry === "different" || enrollment.registry === "refused";
  if (!isOpen || !result) throw new AppError("noMismatch");
  return { result, enrollment };
}
