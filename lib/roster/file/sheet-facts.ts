/** What kinds of tables are read; how much each tells of itself differs (see `SHOWS_HIDDEN`). */
export const TABLE_FORMATS = ["xlsx", "xls", "xlsb", "ods", "csvUtf8", "csvGb18030"] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

/** Formats that tell which sheets, rows and columns are hidden; the others cannot be asked. */
export const SHOWS_HIDDEN: readonly TableFormat[] = ["xlsx", "ods"];

/** A row as a file gives it; `rowNo` counts as the spreadsheet shows it, from 1. */
export type FileRow = { rowNo: number; cells: readonly unknown[] };

/** Columns that are read; a roster has far fewer. */
export const MAX_COLUMNS = 100;

/** The last row that a heading can be said to stand in. */
export const HEADER_ROW_LIMIT = 10_000;

/**
 * One sheet to choose from; `rows` counts those that hold something, and `lastRow` is the number of the last of them.
 * A text file is looked through as far as a heading may stand, and its rows are not counted.
 */
export type SheetInfo = { index: number; name: string; isHidden: boolean; rows: number; lastRow: number };

/** Rows and columns from 0, ends included. */
export type CellRange = { startRow: number; startCol: number; endRow: number; endCol: number };

/** What of the chosen sheet does not show in its cells. */
export type Layout = { hiddenColumns: number[]; hiddenRows: ReadonlySet<number>; merges: CellRange[] };

export const PLAIN_LAYOUT: Layout = { hiddenColumns: [], hiddenRows: new Set(), merges: [] };

/** Column letters as the spreadsheet shows them, from 0. */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnLetters(rest - 1) : "") + String.fromCharCode(65 + (index % 26));
}

/** `B3:B12`, as the spreadsheet names it. */
export function rangeName({ startRow, startCol, endRow, endCol }: CellRange): string {
  return `${columnLetters(startCol)}${startRow + 1}:${columnLetters(endCol)}${endRow + 1}`;
}

/** The range that a name like `B3:B12` means; null where it is none. */
export function parseRange(name: string): CellRange | null {
  const [, fromCol, fromRow, toCol, toRow] = /^([A-Z]{1,3})(\d+):([A-Z]{1,3})(\d+)$/.exec(name) ?? [];
  if (!fromCol || !fromRow || !toCol || !toRow) return null;
  return {
    startRow: Number(fromRow) - 1,
    startCol: columnIndex(fromCol),
    endRow: Number(toRow) - 1,
    endCol: columnIndex(toCol),
  };
}

/** The column that the letters at the beginning of `AB` or `AB12` name, from 0. */
export function columnIndex(place: string): number {
  let index = 0;
  for (let at = 0; at < place.length; at++) {
    const letter = place.charCodeAt(at) - 64;
    if (letter < 1 || letter > 26) break;
    index = index * 26 + letter;
  }
  return index - 1;
}
