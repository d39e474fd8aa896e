import { and, eq, ne, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { enrollments } from "@/db/schema/roster";
import { schools } from "@/db/schema/schools";
import { recordAudit } from "@/lib/audit/record";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { AppError } from "@/lib/errors";
import { codeMismatch, readCode } from "../collection-code/read-code";
import { type EnrollmentRef, type LockedEnrollment, lockEnrollment } from "../students/load-enrollment";
import { codeColumns } from "../students/sealed-numbers";

/**
 * Attaches a 采集码, also where a 临时拍摄码 stood in for it; without a code, gives a 临时拍摄码 with which the student
 * can be photographed now. A code that can be read must be this student's.
 * @returns whether the code could be compared with the student: 学信网's cipher cannot
 * @throws AppError notFound, codeRefused (with what differs, or that it is another student's)
 */
export async function setCode(
  ctx: Ctx,
  { schoolId, enrollmentId, code }: EnrollmentRef & { code: string | null },
): Promise<{ isCompared: boolean }> {
  const reach = requirePermission(ctx, "roster.edit", { schoolId });
  return withinReach(ctx, reach, async (tx) => {
    const locked = await lockEnrollment(tx, { schoolId, enrollmentId });
    const { enrollment } = locked;
    if (enrollment.delivery !== "none") throw new AppError("codeRefused", { reason: "delivered" });
    if (code === null && enrollment.code === "real") throw new AppError("codeRefused", { reason: "hasCode" });
    const isCompared = code === null ? false : await compare(tx, locked, code);
    await tx
      .update(enrollments)
      .set({
        ...(code === null ? { code: "temporary" } : { code: "real", ...codeColumns(schoolId, code) }),
        updatedAt: sql`app_now()`,
      })
      .where(and(eq(enrollments.schoolId, schoolId), eq(enrollments.id, enrollmentId)));
    await recordAudit(tx, ctx, {
      schoolId,
      taskId: enrollment.taskId,
      action: "enrollment.setCode",
      entityType: "enrollment",
      entityId: enrollmentId,
      detail: { from: enrollment.code, to: code === null ? "temporary" : "real", isCompared },
    });
    return { isCompared };
  });
}

async function compare(tx: Tx, { student, enrollment }: LockedEnrollment, code: string): Promise<boolean> {
  const { schoolId, taskId } = enrollment;
  const [taken] = await tx
    .select({ id: enrollments.id })
    .from(enrollments)
    .where(
      and(
        eq(enrollments.schoolId, schoolId),
        eq(enrollments.taskId, taskId),
        sql`${enrollments.collectionCodeIndex} is not null`,
        eq(enrollments.collectionCodeIndex, codeColumns(schoolId, code).collectionCodeIndex),
        ne(enrollments.id, enrollment.id),
      ),
    );
  if (taken) throw new AppError("codeRefused", { reason: "taken" });
  const facts = readCode(code);
  if (facts === "damaged") throw new AppError("codeRefused", { reason: "damaged" });
  if (facts === null) return false;
  const [school] = await tx.select({ code: schools.code }).from(schools).where(eq(schools.id, schoolId));
  const mismatch = codeMismatch(facts, {
    schoolCode: school?.code ?? "",
    name: student.name,
    studentNo: enrollment.studentNo,
    last4: student.documentLast4,
  });
  if (mismatch) throw new AppError("codeRefused", { reason: mismatch });
  return true;
}
