import { writeXlsx } from "hucre/xlsx";
import { sheetText } from "./sheet-text";

type Table = readonly (readonly string[])[];

/** A workbook of text cells: numbers keep their zeros, and nothing is a formula. */
export function toXlsx(sheet: string, table: Table): Promise<Buffer> {
  return toWorkbook([[sheet, table]]);
}

/** The same with several sheets; the first row of each is its heading. */
export async function toWorkbook(
  sheets: readonly (readonly [name: string, table: Table])[],
): Promise<Buffer> {
  const bytes = await writeXlsx({
    sheets: sheets.map(([name, table]) => ({
      name,
      columns: table[0]?.map(() => ({ width: 20, numFmt: "@" })) ?? [],
      rows: table.map((row) => row.map(sheetText)),
      freezePane: { rows: 1 },
    })),
  });
  return Buffer.from(bytes);
}
