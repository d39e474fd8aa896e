import type { WriteSheet } from "hucre";
import { writeXlsx } from "hucre/xlsx";
import { sheetText } from "../export/sheet-text";
import { type Cell, cellText } from "../file/cell";

export type ErrorRow = {
  rowNo: number;
  /** Columns of the file that are wrong, from 0. */
  wrong: readonly number[];
  reason: string;
};

export type SourceRow = { rowNo: number; cells: readonly Cell[] };

const RED = { type: "pattern", pattern: "solid", fgColor: { rgb: "FFFFC7CE" } } as const;
const TEXT = "@";

/**
 * The file as it came, with what is wrong in red and the reasons in a last column. Every cell is text, so that numbers
 * keep their ends in WPS and Excel, and nothing is a formula. The same file, corrected, can be uploaded again.
 * @param heading row number of the heading; rows above it are left out
 */
export async function errorSheet(
  rows: readonly SourceRow[],
  errors: ReadonlyMap<number, ErrorRow>,
  { heading, reasonTitle, name }: { heading: number; reasonTitle: string; name: string },
): Promise<Buffer> {
  const shown = rows.filter(({ rowNo }) => rowNo >= heading);
  const width = Math.max(1, ...shown.map(({ cells }) => cells.length));
  const cells: NonNullable<WriteSheet["cells"]> = new Map();
  const table = shown.map(({ rowNo, cells: source }, at) => {
    const error = errors.get(rowNo);
    const texts = Array.from({ length: width }, (_, column) => sheetText(cellText(source[column])));
    for (const column of error?.wrong ?? []) {
      cells.set(`${at},${column}`, { value: texts[column] ?? "", style: { fill: RED, numFmt: TEXT } });
    }
    const reason = sheetText(rowNo === heading ? reasonTitle : (error?.reason ?? ""));
    if (error) cells.set(`${at},${width}`, { value: reason, style: { fill: RED, numFmt: TEXT } });
    return [...texts, reason];
  });
  const columns = Array.from({ length: width + 1 }, (_, at) => ({
    width: at === width ? 60 : 18,
    numFmt: TEXT,
  }));
  const bytes = await writeXlsx({
    sheets: [{ name, rows: table, cells, columns, freezePane: { rows: 1 } }],
  });
  return Buffer.from(bytes);
}
