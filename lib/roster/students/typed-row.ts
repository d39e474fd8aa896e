import { type ColumnMapping, ROSTER_COLUMN_NAMES, type RosterColumn } from "../columns/columns";
import { type CheckedRow, checkRow, type RowSurroundings } from "../row/check-row";
import type { TypedFacts } from "../schema";

/** Columns that make no sense where one student is typed in: the school is known, a 采集码 has its own dialog. */
const NOT_TYPED: readonly RosterColumn[] = ["schoolCode", "schoolName", "collectionCode"];

export const TYPED_COLUMNS = ROSTER_COLUMN_NAMES.filter((column) => !NOT_TYPED.includes(column));

const MAPPING: ColumnMapping = Object.fromEntries(TYPED_COLUMNS.map((column, index) => [column, index]));

/** What is typed of one student goes through the rules of a roster's row. */
export function checkTyped(values: TypedFacts, around: RowSurroundings): CheckedRow {
  return checkRow(
    TYPED_COLUMNS.map((column) => values[column]?.trim() || null),
    MAPPING,
    around,
  );
}
