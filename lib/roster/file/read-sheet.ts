import { EncryptedFileError, HucreError } from "hucre";
import { type Cell, toCell } from "./cell";
import { RosterFileError } from "./file-error";
import { isOverRows, MergedCells } from "./merged-cells";
import { openTable, type SheetChoice, type Table } from "./open-table";
import { MAX_COLUMNS, rangeName, type SheetInfo, type TableFormat } from "./sheet-facts";

export const MAX_ROWS = 200_000;
/** Merged blocks that are worth following; a sheet with more is a form, not a list. */
export const MAX_MERGES = 20_000;

/** `rowNo` counts as the spreadsheet shows it, from 1. */
export type SheetRow = { rowNo: number; cells: Cell[] };

/** What a person should know of a file before its columns are mapped. */
export type SheetLook = {
  format: TableFormat;
  sheets: SheetInfo[];
  chosen: number;
  hiddenColumns: number[];
  hiddenRows: number;
  /** Blocks merged over several rows, by name: how many there are, and the first of them. */
  merged: { count: number; first: string[] };
};

export type ReadChoice = SheetChoice & { leavesHidden: boolean };

const FIRST: ReadChoice = { index: null, preferred: [], isPlain: false, leavesHidden: false };

/**
 * Opens a roster file: what is to be known of the sheet, and its rows without the empty ones.
 * @throws RosterFileError
 */
export async function openSheet(
  bytes: Uint8Array,
  choice: ReadChoice = FIRST,
): Promise<{ look: SheetLook; rows: () => AsyncGenerator<SheetRow> }> {
  if (bytes.length === 0) throw new RosterFileError("empty");
  const table = await openTable(bytes, choice).catch(explain);
  if (table.layout.merges.length > MAX_MERGES) throw new RosterFileError("tooManyMerges");
  return { look: lookOf(table), rows: () => rowsOf(table, choice) };
}

/** The rows alone, of the sheet that a file without a choice opens with. */
export async function* readSheet(bytes: Uint8Array): AsyncGenerator<SheetRow> {
  const { rows } = await openSheet(bytes);
  yield* rows();
}

async function* rowsOf({ layout, rows }: Table, { leavesHidden }: ReadChoice): AsyncGenerator<SheetRow> {
  const merged = new MergedCells(layout.merges);
  let count = 0;
  try {
    for await (const row of rows()) {
      const cells = row.cells.slice(0, MAX_COLUMNS).map(toCell);
      const isEmpty = cells.every((cell) => cell === null);
      merged.fill(row.rowNo - 1, cells);
      if (isEmpty || (leavesHidden && layout.hiddenRows.has(row.rowNo - 1))) continue;
      if (++count > MAX_ROWS) throw new RosterFileError("tooManyRows");
      yield { rowNo: row.rowNo, cells };
    }
  } catch (error) {
    explain(error);
  }
  if (count === 0) throw new RosterFileError("noRows");
}

function lookOf({ format, sheets, chosen, layout }: Table): SheetLook {
  const blocks = layout.merges.filter(isOverRows);
  return {
    ...{ format, sheets, chosen, hiddenColumns: layout.hiddenColumns },
    hiddenRows: layout.hiddenRows.size,
    merged: { count: blocks.length, first: blocks.slice(0, 5).map(rangeName) },
  };
}

/** The library's own errors and what its parsers trip over in a broken archive mean the same to a person. */
function explain(error: unknown): never {
  if (error instanceof EncryptedFileError) throw new RosterFileError("encrypted");
  if (error instanceof HucreError && /BIFF/.test(error.message)) throw new RosterFileError("oldExcel");
  if (error instanceof HucreError || error instanceof RangeError || error instanceof TypeError) {
    throw new RosterFileError("damaged");
  }
  throw error;
}
