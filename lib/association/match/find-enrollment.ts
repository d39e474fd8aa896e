import { and, eq, isNull, ne, type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { ofItsStudent } from "@/db/joins";
import { associations } from "@/db/schema/associations";
import { enrollments, students } from "@/db/schema/roster";
import { blindIndex } from "@/lib/crypto/blind-index";
import { AppError } from "@/lib/errors";
import { codeColumns } from "@/lib/roster/students/sealed-numbers";

type Place = { schoolId: string; taskId: string };

/** The student of a task's list with this document number or, where none is asked for, with this 学号. */
export async function findEnrollment(
  tx: Tx,
  { schoolId, taskId }: Place,
  by: { documentNumber?: string; studentNo?: string },
) {
  const whom: SQL | undefined = by.documentNumber
    ? eq(students.documentIndex, blindIndex({ schoolId, field: "documentNumber" }, by.documentNumber))
    : and(ne(enrollments.studentNo, ""), eq(enrollments.studentNo, by.studentNo ?? ""));
  const [row] = await tx
    .select({ enrollment: enrollments, student: students })
    .from(enrollments)
    .innerJoin(students, ofItsStudent)
    .where(and(eq(enrollments.schoolId, schoolId), eq(enrollments.taskId, taskId), whom));
  return row ?? null;
}

export type FoundEnrollment = NonNullable<Awaited<ReturnType<typeof findEnrollment>>>;

/**
 * True where the enrollment is in this account's hands already.
 * @throws AppError heldByOther; onlyForOneself where the account holds another student of the task and may not
 */
export async function requireFree(
  tx: Tx,
  { schoolId, taskId }: Place,
  {
    accountId,
    enrollmentId,
    mayActForOthers,
  }: { accountId: string; enrollmentId: string | null; mayActForOthers: boolean },
): Promise<boolean> {
  const current = and(eq(associations.schoolId, schoolId), isNull(associations.endedAt));
  if (enrollmentId) {
    const [held] = await tx
      .select({ accountId: associations.accountId })
      .from(associations)
      .where(and(current, eq(associations.enrollmentId, enrollmentId)));
    if (held && held.accountId !== accountId) throw new AppError("heldByOther");
    if (held) return true;
  }
  const others = and(current, eq(associations.taskId, taskId), eq(associations.accountId, accountId));
  if (!mayActForOthers && (await tx.$count(associations, others)) > 0) throw new AppError("onlyForOneself");
  return false;
}

/** @throws AppError codeTaken where another student of the task came with the same 采集码 */
export async function requireCodeFree(
  tx: Tx,
  { schoolId, taskId }: Place,
  { code, enrollmentId }: { code: string; enrollmentId: string },
): Promise<void> {
  const { collectionCodeIndex } = codeColumns(schoolId, code);
  const taken = and(
    eq(enrollments.schoolId, schoolId),
    eq(enrollments.taskId, taskId),
    sql`${enrollments.collectionCodeIndex} is not null`,
    eq(enrollments.collectionCodeIndex, collectionCodeIndex),
    ne(enrollments.id, enrollmentId),
  );
  if ((await tx.$count(enrollments, taken)) > 0) throw new AppError("codeTaken");
}
