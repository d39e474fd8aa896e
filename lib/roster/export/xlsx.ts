import { writeXlsx } from "hucre/xlsx";
import { sheetText } from "./sheet-text";

/** A workbook of text cells: numbers keep their zeros, and nothing is a formula. */
export async function toXlsx(sheet: string, table: readonly (readonly string[])[]): Promise<Buffer> {
  const [header = []] = table;
  const bytes = await writeXlsx({
    sheets: [
      {
        name: sheet,
        columns: header.map(() => ({ width: 20, numFmt: "@" })),
        rows: table.map((row) => row.map(sheetText)),
        freezePane: { rows: 1 },
      },
    ],
  });
  return Buffer.from(bytes);
}
