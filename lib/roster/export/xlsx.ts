import { buffer } from "node:stream/consumers";
import { writeXlsx, writeXlsxStream } from "hucre/xlsx";
import { sheetText } from "./sheet-text";

const COLUMN = { width: 20, numFmt: "@" };

type Table = readonly (readonly string[])[];

/** A workbook of text cells: numbers keep their zeros, and nothing is a formula. */
export function toXlsx(sheet: string, table: Table): Promise<Buffer> {
  return toWorkbook([[sheet, table]]);
}

/** The same for rows that come one after another and are not kept; the first is the heading of so many columns. */
export async function streamToXlsx(
  name: string,
  columns: number,
  rows: AsyncIterable<readonly string[]>,
): Promise<Buffer> {
  const cells = async function* () {
    for await (const row of rows) yield row.map(sheetText);
  };
  const columnsOf = Array.from({ length: columns }, () => COLUMN);
  return buffer(writeXlsxStream(cells(), { name, columns: columnsOf, freezePane: { rows: 1 } }));
}

/** The same with several sheets; the first row of each is its heading. */
export async function toWorkbook(
  sheets: readonly (readonly [name: string, table: Table])[],
): Promise<Buffer> {
  const bytes = await writeXlsx({
    sheets: sheets.map(([name, table]) => ({
      name,
      columns: table[0]?.map(() => COLUMN) ?? [],
      rows: table.map((row) => row.map(sheetText)),
      freezePane: { rows: 1 },
    })),
  });
  return Buffer.from(bytes);
}
