import { and, eq } from "drizzle-orm";
import { ofItsStudent } from "@/db/joins";
import { enrollments, students } from "@/db/schema/roster";
import { recordAudit } from "@/lib/audit/record";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { openField } from "@/lib/crypto/sealed-field";
import { AppError } from "@/lib/errors";

type Reveal = { schoolId: string; enrollmentId: string; reason: string };

/**
 * The full document number of one student, for a reason that the audit log keeps.
 * @throws AppError notFound
 */
export async function revealDocument(
  ctx: Ctx,
  { schoolId, enrollmentId, reason }: Reveal,
): Promise<{ documentNumber: string }> {
  const reach = requirePermission(ctx, "student.reveal", { schoolId });
  return withinReach(ctx, reach, async (tx) => {
    const [row] = await tx
      .select({
        studentId: students.id,
        taskId: enrollments.taskId,
        documentNumber: students.documentNumber,
      })
      .from(enrollments)
      .innerJoin(students, ofItsStudent)
      .where(and(eq(enrollments.schoolId, schoolId), eq(enrollments.id, enrollmentId)));
    if (!row) throw new AppError("notFound");
    await recordAudit(tx, ctx, {
      schoolId,
      taskId: row.taskId,
      action: "student.reveal",
      entityType: "student",
      entityId: row.studentId,
      detail: { reason },
    });
    return { documentNumber: openField({ schoolId, field: "documentNumber" }, row.documentNumber) };
  });
}
