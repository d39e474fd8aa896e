import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { enrollments, students } from "@/db/schema/roster";
import { recordAudit } from "@/lib/audit/record";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { AppError } from "@/lib/errors";
import type { RosterColumn } from "../columns/columns";
import { ENROLLMENT_COLUMNS, STUDENT_COLUMNS } from "../row/compare";
import { type EnrollmentRef, lockEnrollment } from "../students/load-enrollment";
import { mergeEnrollments } from "../students/merge-enrollments";

type Student = typeof students.$inferSelect;
type Merge = EnrollmentRef & { otherStudentId: string; picks: readonly RosterColumn[]; reason: string };

/**
 * Makes one person of two. The one of the enrollment stays, with the facts picked from the other; tasks, photos,
 * submissions and fees of the other follow, and the other ends. What a photo was approved for does not change by it.
 * @throws AppError notFound, mergeRefused (with the reason's code)
 */
export async function mergeStudents(ctx: Ctx, merge: Merge): Promise<void> {
  const { schoolId, otherStudentId, picks, reason } = merge;
  const reach = requirePermission(ctx, "roster.edit", { schoolId });
  await withinReach(ctx, reach, async (tx) => {
    const { student: kept, enrollment } = await lockEnrollment(tx, merge);
    const [gone] = await tx
      .select()
      .from(students)
      .where(and(eq(students.schoolId, schoolId), eq(students.id, otherStudentId)))
      .for("update");
    if (!gone) throw new AppError("notFound");
    if (gone.id === kept.id) throw new AppError("mergeRefused", { reason: "samePerson" });
    const theirs = await enrollmentsOf(tx, gone);
    const ours = await enrollmentsOf(tx, kept);
    const isPerson = picks.some((column) => column === "documentNumber" || isOf(STUDENT_COLUMNS, column));
    if (isApproved(theirs) || (isPerson && isApproved(ours)))
      throw new AppError("mergeRefused", { reason: "approved" });

    for (const other of theirs) {
      const same = ours.find(({ taskId }) => taskId === other.taskId);
      if (same)
        await mergeEnrollments(
          tx,
          same,
          other,
          ENROLLMENT_COLUMNS.filter((column) => isOf(picks, column)),
        );
      else await giveTo(tx, other, kept);
    }
    await tx.delete(students).where(and(eq(students.schoolId, schoolId), eq(students.id, gone.id)));
    await tx
      .update(students)
      .set(pickedFacts(kept, gone, picks))
      .where(and(eq(students.schoolId, schoolId), eq(students.id, kept.id)));
    await recordAudit(tx, ctx, {
      schoolId,
      taskId: enrollment.taskId,
      action: "student.merge",
      entityType: "student",
      entityId: kept.id,
      detail: { otherStudentId, enrollmentIds: theirs.map(({ id }) => id), picks, reason },
    });
  });
}

function enrollmentsOf(tx: Tx, { schoolId, id }: Student) {
  return tx
    .select()
    .from(enrollments)
    .where(and(eq(enrollments.schoolId, schoolId), eq(enrollments.studentId, id)))
    .for("update");
}

const isApproved = (rows: readonly { photo: string }[]) => rows.some(({ photo }) => photo === "approved");

const isOf = (columns: readonly string[], column: string) => columns.includes(column);

function giveTo(tx: Tx, { schoolId, id }: typeof enrollments.$inferSelect, kept: Student) {
  return tx
    .update(enrollments)
    .set({ studentId: kept.id, updatedAt: sql`app_now()` })
    .where(and(eq(enrollments.schoolId, schoolId), eq(enrollments.id, id)));
}

function pickedFacts(kept: Student, gone: Student, picks: readonly RosterColumn[]): Partial<Student> {
  const facts = Object.fromEntries(
    STUDENT_COLUMNS.filter((column) => isOf(picks, column)).map((column) => [column, gone[column]]),
  );
  const { documentNumber, documentIndex, documentLast4 } = isOf(picks, "documentNumber") ? gone : kept;
  return { ...facts, documentNumber, documentIndex, documentLast4 };
}
