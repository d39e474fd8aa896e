import { maskDocument } from "@/lib/roster/document/document-number";
import { type Cell, cellText } from "@/lib/roster/file/cell";
import { KEY_COLUMNS, type KeyColumn, type ResultColumn, type ResultMapping } from "../columns/columns";
import type { ResultRow } from "./judge-row";
import { keyOf } from "./keys";

const MOST_LETTERS = 60;
/** What is as long as a document number is shown by its end only. */
const LONG_NUMBER = /[A-Z0-9]{15,}/gi;

/** Texts of a file for a screen. */
export const shortened = (text: string) => text.replace(LONG_NUMBER, maskDocument).slice(0, MOST_LETTERS);

/** One row of the file by the mapping of its columns, and what to call it in a list. */
export function readResultRow(
  schoolId: string,
  { rowNo, cells }: { rowNo: number; cells: readonly Cell[] },
  mapping: ResultMapping,
): ResultRow & { label: string } {
  const text = (column: ResultColumn) => {
    const index = mapping[column];
    return index === undefined ? "" : cellText(cells[index]).trim();
  };
  const keys: Partial<Record<KeyColumn, string>> = {};
  for (const column of KEY_COLUMNS) keys[column] = keyOf(schoolId, column, text(column));
  const shown = [text("name"), text("studentNo") || text("examNo"), maskDocument(text("documentNumber"))];
  const label = shown.filter(Boolean).join(" ") || text("fileName") || text("collectionCode").slice(0, 12);
  return {
    ...{ rowNo, keys },
    name: text("name").replace(/\s/g, ""),
    value: shortened(text("verdict")),
    reason: shortened(text("reason")),
    label: shortened(label),
  };
}
