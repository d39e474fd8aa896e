import type { Tx } from "@/db/client";
import type { ROSTER_ROW_OUTCOMES } from "@/db/vocabulary";
import { blindIndex } from "@/lib/crypto/blind-index";
import { type FieldPlace, sealField } from "@/lib/crypto/sealed-field";
import type { ColumnMapping } from "../columns/columns";
import { maskDocument } from "../document/document-number";
import type { Cell } from "../file/cell";
import type { CheckedRow } from "../row/check-row";
import { compareRow, ENROLLMENT_COLUMNS, isIdentityChange, STUDENT_COLUMNS, spoken } from "../row/compare";
import { isError, type RowProblem } from "../row/problem";
import type { Repair, RowChange } from "../schema";
import { findRepairs } from "./find-repairs";
import { insertRows, type StagedRow } from "./insert-rows";
import { loadStoredRows, type Numbers, type StoredRow, type StoredRows } from "./stored-rows";

/** A checked row with its cells as they came, before anything was typed over them. */
export type PendingRow = CheckedRow & { rowNo: number; cells: readonly Cell[]; isMended: boolean };

type IndexedRow = PendingRow & Numbers;

type Staging = {
  schoolId: string;
  importId: string;
  taskId: string;
  mapping: ColumnMapping;
  rows: PendingRow[];
};

/** Compares checked rows with what the school has and writes them to the dry run. Document numbers are sealed. */
export async function stageRows(
  tx: Tx,
  { schoolId, importId, taskId, mapping, rows }: Staging,
): Promise<void> {
  const indexed = rows.map((row) => withIndexes(schoolId, row));
  const stored = await loadStoredRows(tx, schoolId, taskId, indexed);
  const repairs = await findRepairs(tx, schoolId, rows, mapping);
  const mapped = Object.keys(mapping);
  await insertRows(
    tx,
    { schoolId, importId },
    indexed.map((row) => judge(schoolId, row, { stored, mapped, repair: repairs.get(row.rowNo) })),
  );
}

type Known = { stored: StoredRows; mapped: readonly string[]; repair: Repair | undefined };

/** A row as the dry run keeps it: what would become of it, and why. */
function judge(schoolId: string, row: IndexedRow, { stored, mapped, repair }: Known): StagedRow {
  const known = row.documentIndex ? stored.byDocument.get(row.documentIndex.toString("hex")) : undefined;
  const changes = known ? changesOf(row, known, mapped) : [];
  const problems = [...row.problems, ...clashes(row, stored), ...(known?.isApproved ? locked(changes) : [])];
  if (known?.otherTask && !known.enrollmentId) problems.push(elsewhere(row, known.otherTask));
  const seal = (field: FieldPlace["field"], value: string) => value && sealField({ schoolId, field }, value);
  const outcome = outcomeOf(problems, known, changes);
  const isKept = outcome === "error" || row.isMended;
  return {
    rowNo: row.rowNo,
    outcome,
    source: isKept ? seal("rosterRow", JSON.stringify(row.cells)) : null,
    repair: repair ? seal("rosterRow", JSON.stringify(repair)) : null,
    facts: row.facts,
    documentNumber: seal("documentNumber", row.documentNumber),
    documentIndex: row.documentIndex,
    collectionCode: seal("collectionCode", row.collectionCode),
    collectionCodeIndex: row.codeIndex,
    problems,
    changes,
  };
}

function withIndexes(schoolId: string, row: PendingRow): IndexedRow {
  const { documentNumber, collectionCode } = row;
  return {
    ...row,
    studentNo: row.facts.studentNo,
    documentIndex: documentNumber ? blindIndex({ schoolId, field: "documentNumber" }, documentNumber) : null,
    codeIndex: collectionCode ? blindIndex({ schoolId, field: "collectionCode" }, collectionCode) : null,
  };
}

function changesOf(row: IndexedRow, known: StoredRow, mapped: readonly string[]): RowChange[] {
  const columns = known.enrollmentId ? [...STUDENT_COLUMNS, ...ENROLLMENT_COLUMNS] : STUDENT_COLUMNS;
  const changes = compareRow(known.facts, row.facts, spoken(columns, mapped));
  const isOtherCode = row.codeIndex !== null && !known.codeIndex?.equals(row.codeIndex);
  if (known.enrollmentId && isOtherCode) {
    changes.push({ column: "collectionCode", from: known.codeIndex ? "…" : "", to: "…" });
  }
  return changes;
}

/** Numbers that another person of the task already holds. */
function clashes(row: IndexedRow, stored: StoredRows): RowProblem[] {
  const own = row.documentIndex?.toString("hex");
  const problems: RowProblem[] = [];
  const studentNoHolder = stored.studentNoHolder.get(row.studentNo);
  if (row.studentNo && studentNoHolder && studentNoHolder !== own) {
    problems.push({ column: "studentNo", code: "studentNoTaken", value: row.studentNo });
  }
  const codeHolder = row.codeIndex && stored.codeHolder.get(row.codeIndex.toString("hex"));
  if (codeHolder && codeHolder !== own) {
    problems.push({ column: "collectionCode", code: "codeTaken", value: row.collectionCode.slice(0, 20) });
  }
  return problems;
}

/** Both tasks may be meant to have the person, so that this is for people to judge. */
function elsewhere(row: IndexedRow, task: string): RowProblem {
  const value = maskDocument(row.documentNumber);
  return { column: "documentNumber", code: "inOtherTask", value, params: { task } };
}

function locked(changes: readonly RowChange[]): RowProblem[] {
  return changes
    .filter(isIdentityChange)
    .map(({ column, from, to }) => ({ column, code: "approvedLocked", value: to, params: { stored: from } }));
}

function outcomeOf(
  problems: readonly RowProblem[],
  known: StoredRow | undefined,
  changes: readonly RowChange[],
): (typeof ROSTER_ROW_OUTCOMES)[number] {
  if (problems.some(isError)) return "error";
  if (!known?.enrollmentId) return "new";
  return changes.length > 0 ? "changed" : "same";
}
