import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { ofItsStudent } from "@/db/joins";
import { enrollments, students } from "@/db/schema/roster";
import { AppError } from "@/lib/errors";

export type EnrollmentRef = { schoolId: string; enrollmentId: string };

/**
 * A student in a task, locked until the transaction ends.
 * @throws AppError notFound
 */
export async function lockEnrollment(tx: Tx, { schoolId, enrollmentId }: EnrollmentRef) {
  const [row] = await tx
    .select({ enrollment: enrollments, student: students })
    .from(enrollments)
    .innerJoin(students, ofItsStudent)
    .where(and(eq(enrollments.schoolId, schoolId), eq(enrollments.id, enrollmentId)))
    .for("update");
  if (!row) throw new AppError("notFound");
  return row;
}

export type LockedEnrollment = Awaited<ReturnType<typeof lockEnrollment>>;
