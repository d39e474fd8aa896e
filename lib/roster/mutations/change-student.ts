import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { corrections } from "@/db/schema/corrections";
import { enrollments, students } from "@/db/schema/roster";
import { recordAudit } from "@/lib/audit/record";
import { type Reach, requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { blindIndex } from "@/lib/crypto/blind-index";
import { openField, sealField } from "@/lib/crypto/sealed-field";
import { AppError } from "@/lib/errors";
import { DOCUMENT_TYPE_NAMES, maskDocument } from "../document/document-number";
import type { CheckedRow } from "../row/check-row";
import { compareRow, ENROLLMENT_COLUMNS, isIdentityChange, STUDENT_COLUMNS } from "../row/compare";
import { isError, type RowProblem } from "../row/problem";
import type { RowChange, TypedFacts } from "../schema";
import { type EnrollmentRef, type LockedEnrollment, lockEnrollment } from "../students/load-enrollment";
import { documentColumns } from "../students/sealed-numbers";
import { checkTyped, TYPED_COLUMNS } from "../students/typed-row";
import { surroundings } from "./add-student";
import { loadStoredRows } from "./stored-rows";

type Change = EnrollmentRef & {
  /** Columns left out stay as they are; so does an empty document number. */
  values: TypedFacts;
  /** When the person who types last saw the student. */
  seenAt: Date;
};

/** What does not stand up to the rules, or what was changed; a 采集码 ends with the facts it was made from. */
export type Changed = { problems: RowProblem[] } | { changed: number; isCodeDropped: boolean };

/**
 * Changes what is known of a student. Once a photo was approved, the facts it was approved for only by a correction.
 * @throws AppError notFound, changedMeanwhile
 */
export function editStudent(ctx: Ctx, change: Change): Promise<Changed> {
  const reach = requirePermission(ctx, "roster.edit", { schoolId: change.schoolId });
  return changeFacts(ctx, reach, change, null);
}

/**
 * The same for a student whose photo was approved, with a reason; old and new values are kept. What 学信网 refused for
 * the wrong fact can be delivered again.
 * @throws AppError notFound, changedMeanwhile
 */
export function correctStudent(ctx: Ctx, change: Change & { reason: string }): Promise<Changed> {
  const reach = requirePermission(ctx, "student.correct", { schoolId: change.schoolId });
  return changeFacts(ctx, reach, change, change.reason);
}

function changeFacts(ctx: Ctx, reach: Reach, change: Change, reason: string | null): Promise<Changed> {
  const { schoolId, enrollmentId } = change;
  return withinReach(ctx, reach, async (tx) => {
    const locked = await lockEnrollment(tx, change);
    if (locked.enrollment.updatedAt.getTime() > change.seenAt.getTime())
      throw new AppError("changedMeanwhile");
    const before = openField({ schoolId, field: "documentNumber" }, locked.student.documentNumber);
    const values = typedOver(locked, before, change.values);
    const row = checkTyped(values, await surroundings(tx, ctx, schoolId));
    const changes = changesOf(locked, before, row);
    if (changes.length === 0) return { changed: 0, isCodeDropped: false };
    const problems = [...row.problems, ...(await clashes(tx, locked, row, reason === null ? changes : []))];
    if (problems.some(isError)) return { problems };

    const isCodeDropped = await write(tx, locked, row, changes);
    if (reason !== null) await keepCorrection(tx, ctx, locked, changes, reason);
    await recordAudit(tx, ctx, {
      schoolId,
      taskId: locked.enrollment.taskId,
      action: reason === null ? "enrollment.edit" : "enrollment.correct",
      entityType: "enrollment",
      entityId: enrollmentId,
      detail: { columns: changes.map(({ column }) => column), ...(reason !== null && { reason }) },
    });
    return { changed: changes.length, isCodeDropped };
  });
}

const SEX_LETTERS = { male: "M", female: "F" } as const;

/** Everything that stands, with what is typed over it. */
function typedOver(
  { student, enrollment }: LockedEnrollment,
  document: string,
  typed: TypedFacts,
): TypedFacts {
  const standing = { ...enrollment, ...student, documentNumber: document };
  const isOtherDocument = Boolean(typed.documentNumber) && typed.documentNumber !== document;
  const values = Object.fromEntries(
    TYPED_COLUMNS.map((column) => [column, typed[column] ?? String(standing[column as "name"] ?? "")]),
  ) as TypedFacts;
  return {
    ...values,
    sex: typed.sex ?? (student.sex ? SEX_LETTERS[student.sex] : ""),
    documentNumber: typed.documentNumber || document,
    documentType: typed.documentType || (isOtherDocument ? "" : DOCUMENT_TYPE_NAMES[student.documentType]),
  };
}

function changesOf({ student, enrollment }: LockedEnrollment, before: string, row: CheckedRow): RowChange[] {
  const changes = compareRow({ ...enrollment, ...student }, row.facts, [
    ...STUDENT_COLUMNS,
    ...ENROLLMENT_COLUMNS,
  ]);
  if (row.documentNumber !== before)
    changes.push({ column: "documentNumber", from: before, to: row.documentNumber });
  return changes;
}

async function clashes(
  tx: Tx,
  { student, enrollment }: LockedEnrollment,
  row: CheckedRow,
  uncorrected: readonly RowChange[],
): Promise<RowProblem[]> {
  const { schoolId, taskId } = enrollment;
  const documentIndex = blindIndex({ schoolId, field: "documentNumber" }, row.documentNumber);
  const { studentNo } = row.facts;
  const stored = await loadStoredRows(tx, schoolId, taskId, [
    { documentIndex, studentNo, codeIndex: null },
    { documentIndex: student.documentIndex, studentNo: "", codeIndex: null },
  ]);
  const own = student.documentIndex.toString("hex");
  const holder = studentNo && stored.studentNoHolder.get(studentNo);
  const isTaken =
    !documentIndex.equals(student.documentIndex) && stored.byDocument.has(documentIndex.toString("hex"));
  const isApproved = stored.byDocument.get(own)?.isApproved ?? false;
  return [
    ...(isTaken
      ? [
          {
            ...({ column: "documentNumber", code: "documentTaken" } as const),
            value: maskDocument(row.documentNumber),
          },
        ]
      : []),
    ...(holder && holder !== own
      ? [{ column: "studentNo", code: "studentNoTaken", value: studentNo } as const]
      : []),
    ...(isApproved ? uncorrected.filter(isIdentityChange).map(lockedFact) : []),
  ];
}

function lockedFact({ column, from, to }: RowChange): RowProblem {
  const shown = (value: string) => (column === "documentNumber" ? maskDocument(value) : value);
  return { column, code: "approvedLocked", value: shown(to), params: { stored: shown(from) } };
}

/** A 采集码 of 学信网 is made from these; with one of them changed the student needs a new one. */
const IN_THE_CODE: readonly RowChange["column"][] = ["name", "studentNo", "documentNumber"];

async function write(
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

async function keepCorrection(
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
