import type { DOCUMENT_TYPES, SEXES } from "@/db/vocabulary";
import { ROSTER_COLUMNS, type RosterColumn } from "../columns/columns";
import { DOCUMENT_TYPE_NAMES } from "../document/document-number";
import { ENROLLMENT_COLUMNS, STUDENT_COLUMNS, type StoredFacts } from "../row/compare";

export type FullRow = StoredFacts & { documentNumber: string };

const SEX_NAMES: Record<(typeof SEXES)[number], string> = { male: "男", female: "女" };

const COLUMNS: readonly RosterColumn[] = [...STUDENT_COLUMNS, "documentNumber", ...ENROLLMENT_COLUMNS];

/** Rows as a roster file that the import understands: headings are the 学信网 codes, every cell is text. */
export function chsiTable(rows: readonly FullRow[]): string[][] {
  return [
    COLUMNS.map((column) => ROSTER_COLUMNS[column].aliases[0]),
    ...rows.map((row) => COLUMNS.map((column) => textOf(row, column))),
  ];
}

function textOf(row: FullRow, column: RosterColumn): string {
  switch (column) {
    case "sex":
      return row.sex ? SEX_NAMES[row.sex] : "";
    case "documentType":
      return DOCUMENT_TYPE_NAMES[row.documentType satisfies (typeof DOCUMENT_TYPES)[number]];
    case "birthDate":
    case "entryDate":
    case "graduationDate":
      return (row[column] ?? "").replaceAll("-", "");
    default:
      return column in row ? String(row[column as keyof FullRow] ?? "") : "";
  }
}
