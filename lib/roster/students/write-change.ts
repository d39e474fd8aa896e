import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { corrections } from "@/db/schema/corrections";
import { enrollments, students } from "@/db/schema/roster";
import type { Ctx } from "@/lib/auth/ctx";
import { sealField } from "@/lib/crypto/sealed-field";
import { AppError } from "@/lib/errors";
import type { CheckedRow } from "../row/check-row";
import { ENROLLMENT_COLUMNS, isIdentityChange, STUDENT_COLUMNS } from "../row/compare";
import type { RowChange } from "../schema";
import type { LockedEnrollment } from "./load-enrollment";
import { documentColumns } from "./sealed-numbers";

/** A 采集码 of 学信网 is made from these; with one of them changed the student needs a new one. */
const IN_THE_CODE: readonly RowChange["column"][] = ["name", "studentNo", "documentNumber"];

/**
 * Writes the changed facts. What 学信网 refused for a wrong fact can be delivered again.
 * @returns whether the 采集码 ended with the facts it was made from
 */
export async function writeChange(
  tx: Tx,
  { student, enrollment }: LockedEnrollment,
  { facts, documentNumber }: CheckedRow,
  changes: readonly RowChange[],
): Promise<boolean> {
  const { schoolId } = student;
  const changed = new Set(changes.map(({ column }) => column));
  const isCodeDropped = enrollment.code === "real" && IN_THE_CODE.some((column) => changed.has(column));
  const isRefused = enrollment.registry === "refused" || enrollment.registry === "different";
  const taken = <Column extends string>(columns: readonly Column[]) =>
    Object.fromEntries(
      columns
        .filter((column) => changed.has(column as RowChange["column"]))
        .map((column) => [column, facts[column as keyof typeof facts]]),
    );
  await tx
    .update(students)
    .set({
      ...taken(STUDENT_COLUMNS),
      ...(changed.has("documentNumber") && documentColumns(schoolId, documentNumber)),
      id: student.id,
    })
    .where(and(eq(students.schoolId, schoolId), eq(students.id, student.id)));
  await tx
    .update(enrollments)
    .set({
      ...taken(ENROLLMENT_COLUMNS),
      ...(isCodeDropped && { code: "missing" as const, collectionCode: null, collectionCodeIndex: null }),
      ...(isRefused &&
        changes.some(isIdentityChange) && { delivery: "none" as const, registry: "none" as const }),
      updatedAt: sql`app_now()`,
    })
    .where(and(eq(enrollments.schoolId, schoolId), eq(enrollments.id, enrollment.id)));
  return isCodeDropped;
}

/** Keeps old and new values for good, with the reason and how far the photo had gone. */
export async function keepCorrection(
  tx: Tx,
  { actor }: Ctx,
  { enrollment }: LockedEnrollment,
  changes: readonly RowChange[],
  reason: string,
): Promise<void> {
  if (actor.type !== "staff") throw new AppError("forbidden");
  const { schoolId, id: enrollmentId, delivery } = enrollment;
  await tx.insert(corrections).values({
    ...{ schoolId, enrollmentId, delivery, reason },
    changes: sealField({ schoolId, field: "correction" }, JSON.stringify(changes)),
    createdBy: actor.id,
  });
}
