import type { Tx } from "@/db/client";
import { recordAudit } from "@/lib/audit/record";
import { type Reach, requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { blindIndex } from "@/lib/crypto/blind-index";
import { openField } from "@/lib/crypto/sealed-field";
import { AppError } from "@/lib/errors";
import { maskDocument } from "../document/document-number";
import type { CheckedRow } from "../row/check-row";
import { isIdentityChange } from "../row/compare";
import { isError, type RowProblem } from "../row/problem";
import type { RowChange, TypedFacts } from "../schema";
import { type EnrollmentRef, type LockedEnrollment, lockEnrollment } from "../students/load-enrollment";
import { changesOf, typedOver } from "../students/typed-over";
import { checkTyped } from "../students/typed-row";
import { keepCorrection, writeChange } from "../students/write-change";
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

    const isCodeDropped = await writeChange(tx, locked, row, changes);
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
