import type { RosterColumn } from "../columns/columns";
import { maskDocument } from "../document/document-number";
import type { CheckedRow } from "../row/check-row";

/** Remembers the numbers of a file's rows, so that the second row with the same number is refused by name. */
export class RowsSeen {
  private readonly first = new Map<RosterColumn, Map<string, number>>();

  check(rowNo: number, row: CheckedRow): void {
    const { studentNo } = row.facts;
    this.once(rowNo, row, "documentNumber", row.documentNumber, maskDocument(row.documentNumber));
    this.once(rowNo, row, "studentNo", studentNo, studentNo);
    this.once(rowNo, row, "collectionCode", row.collectionCode, row.collectionCode.slice(0, 20));
  }

  private once(rowNo: number, row: CheckedRow, column: RosterColumn, value: string, shown: string): void {
    if (!value) return;
    const known = this.first.get(column) ?? new Map<string, number>();
    this.first.set(column, known);
    const before = known.get(value);
    if (before === undefined) known.set(value, rowNo);
    else row.problems.push({ column, code: "duplicateInFile", value: shown, params: { row: before } });
  }
}
