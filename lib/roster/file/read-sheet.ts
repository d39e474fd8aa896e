import { EncryptedFileError, HucreError, read, streamXlsxRows } from "hucre";
import { streamCsvRows } from "hucre/csv";
import { type Cell, toCell } from "./cell";
import { RosterFileError } from "./file-error";
import { decodeText, sniff } from "./sniff";
import { xlsxSheets } from "./xlsx-sheets";

export const MAX_ROWS = 200_000;
export const MAX_COLUMNS = 100;

/** `rowNo` counts as the spreadsheet shows it, from 1. */
export type SheetRow = { rowNo: number; cells: Cell[] };

/**
 * Reads the rows of the first visible sheet, skipping empty ones.
 * @throws RosterFileError
 */
export async function* readSheet(bytes: Uint8Array): AsyncGenerator<SheetRow> {
  if (bytes.length === 0) throw new RosterFileError("empty");
  let count = 0;
  try {
    for await (const row of rowsOf(bytes)) {
      const cells = row.cells.slice(0, MAX_COLUMNS).map(toCell);
      if (cells.every((cell) => cell === null)) continue;
      if (++count > MAX_ROWS) throw new RosterFileError("tooManyRows");
      yield { rowNo: row.rowNo, cells };
    }
  } catch (error) {
    if (error instanceof EncryptedFileError) throw new RosterFileError("encrypted");
    // The library's own errors and what its parsers trip over in a broken archive mean the same to a person.
    if (error instanceof HucreError || error instanceof RangeError || error instanceof TypeError) {
      throw new RosterFileError("damaged");
    }
    throw error;
  }
  if (count === 0) throw new RosterFileError("noRows");
}

type LibraryRow = { rowNo: number; cells: readonly unknown[] };

async function* rowsOf(bytes: Uint8Array): AsyncGenerator<LibraryRow> {
  const kind = sniff(bytes);
  if (kind === "unknown") throw new RosterFileError("notSpreadsheet");
  if (kind === "text") return yield* csvRows(bytes);
  if (kind === "zip" && (await isXlsx(bytes))) return yield* xlsxRows(bytes);
  const workbook = await read(bytes);
  const rows = workbook.sheets[0]?.rows ?? [];
  for (const [index, cells] of rows.entries()) yield { rowNo: index + 1, cells };
}

async function* csvRows(bytes: Uint8Array): AsyncGenerator<LibraryRow> {
  const { text } = decodeText(bytes);
  // A text without separators is prose, not a table.
  if (!/[,\t;]/.test(text.slice(0, 20_000))) throw new RosterFileError("notSpreadsheet");
  let rowNo = 0;
  for (const cells of streamCsvRows(text, { typeInference: false })) yield { rowNo: ++rowNo, cells };
}

async function* xlsxRows(bytes: Uint8Array): AsyncGenerator<LibraryRow> {
  const sheet = await firstVisibleSheet(bytes);
  for await (const row of streamXlsxRows(bytes, { sheet })) yield { rowNo: row.index + 1, cells: row.values };
}

/** A sheet that people see; where every one is hidden, the first. */
async function firstVisibleSheet(bytes: Uint8Array): Promise<number> {
  const sheets = await xlsxSheets(bytes).catch(() => {
    throw new RosterFileError("damaged");
  });
  return sheets.find(({ isHidden }) => !isHidden)?.index ?? 0;
}

/** The archive's list of names, which stands uncompressed at its end, tells the kind of workbook. */
async function isXlsx(bytes: Uint8Array): Promise<boolean> {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes("xl/workbook.xml");
}
