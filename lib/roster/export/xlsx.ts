import { writeXlsx } from "hucre/xlsx";

/** In a workbook `_x0041_` stands for a letter (ECMA-376 §22.9.2.19): where it is meant as it is, its `_` is written so. */
export function sheetText(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");
}

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
