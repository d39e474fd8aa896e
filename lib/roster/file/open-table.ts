import { read, type Sheet } from "hucre";
import { streamCsvRows } from "hucre/csv";
import { delimiterOf } from "./delimiter";
import { RosterFileError } from "./file-error";
import {
  type FileRow,
  HEADER_ROW_LIMIT,
  type Layout,
  PLAIN_LAYOUT,
  type SheetInfo,
  type TableFormat,
} from "./sheet-facts";
import { decodeText, sniff } from "./sniff";
import { openXlsx, type XlsxArchive } from "./xlsx/archive";
import { xlsxRows } from "./xlsx/rows";
import { type SheetScan, scanSheet } from "./xlsx/scan-sheet";

/** Which sheet to read: a number of the list, else the first of these names that is there, else the first in sight. */
export type SheetChoice = {
  index: number | null;
  preferred: readonly string[];
  /** Known to have no merged cells and no row to leave out, so that a long sheet is gone through once. */
  isPlain: boolean;
};

export type Table = {
  format: TableFormat;
  sheets: SheetInfo[];
  chosen: number;
  layout: Layout;
  rows: () => AsyncGenerator<FileRow> | Generator<FileRow>;
};

/** @throws RosterFileError, and what the library throws at a broken file */
export async function openTable(bytes: Uint8Array, choice: SheetChoice): Promise<Table> {
  const kind = sniff(bytes);
  if (kind === "unknown") throw new RosterFileError("notSpreadsheet");
  if (kind === "text") return openCsv(bytes, choice);
  if (kind === "zip" && contains(bytes, "xl/workbook.xml")) return openStreamed(bytes, choice);
  const format = kind === "ole" ? "xls" : contains(bytes, "xl/workbook.bin") ? "xlsb" : "ods";
  return openWhole(bytes, format, choice);
}

function openCsv(bytes: Uint8Array, { isPlain }: SheetChoice): Table {
  const { text, encoding } = decodeText(bytes);
  const delimiter = delimiterOf(text);
  if (!delimiter) throw new RosterFileError("notSpreadsheet");
  return {
    format: encoding === "utf-8" ? "csvUtf8" : "csvGb18030",
    sheets: [
      { index: 0, name: "", isHidden: false, rows: 0, lastRow: isPlain ? 0 : lastRowOf(text, delimiter) },
    ],
    chosen: 0,
    layout: PLAIN_LAYOUT,
    *rows() {
      let rowNo = 0;
      for (const cells of streamCsvRows(text, { typeInference: false, delimiter }))
        yield { rowNo: ++rowNo, cells };
    },
  };
}

function lastRowOf(text: string, delimiter: string): number {
  let [lastRow, rowNo] = [0, 0];
  for (const cells of streamCsvRows(text, { typeInference: false, delimiter })) {
    rowNo++;
    if (holdsSomething(cells)) lastRow = rowNo;
    if (lastRow >= HEADER_ROW_LIMIT) break;
  }
  return lastRow;
}

function holdsSomething(cells: readonly unknown[]): boolean {
  return cells.some((cell) => cell !== null && cell !== "");
}

/** XLSX: the rows come as a stream; what is merged or hidden is looked for before, in a pass of its own. */
async function openStreamed(bytes: Uint8Array, choice: SheetChoice): Promise<Table> {
  const archive = await openXlsx(bytes).catch(refuse);
  const scans = choice.isPlain && choice.index !== null ? new Map() : await scanAll(archive).catch(refuse);
  const sheets = archive.sheets.map(({ index, name, isHidden }) => ({
    ...{ index, name, isHidden },
    rows: scans.get(index)?.rows ?? 0,
    lastRow: scans.get(index)?.lastRow ?? 0,
  }));
  const chosen = choose(sheets, choice);
  const { hiddenColumns, hiddenRows, merges } = scans.get(chosen) ?? PLAIN_LAYOUT;
  return {
    format: "xlsx",
    sheets,
    chosen,
    layout: { hiddenColumns, hiddenRows, merges },
    async *rows() {
      try {
        yield* xlsxRows(archive, archive.sheets[chosen]?.part ?? "");
      } catch {
        refuse();
      }
    },
  };
}

async function scanAll({ sheets, open }: XlsxArchive): Promise<Map<number, SheetScan>> {
  const scans = new Map<number, SheetScan>();
  for (const { index, part } of sheets) scans.set(index, await scanSheet(await open(part)));
  return scans;
}

function refuse(): never {
  throw new RosterFileError("damaged");
}

/** Formats that the library only reads as a whole; the process that does it has a memory cap. */
async function openWhole(bytes: Uint8Array, format: TableFormat, choice: SheetChoice): Promise<Table> {
  const workbook = await read(bytes);
  const sheets = workbook.sheets.map((sheet, index) => ({
    ...{ index, name: sheet.name, isHidden: Boolean(sheet.hidden || sheet.veryHidden) },
    rows: sheet.rows.filter(holdsSomething).length,
    lastRow: sheet.rows.findLastIndex(holdsSomething) + 1,
  }));
  const chosen = choose(sheets, choice);
  const sheet = workbook.sheets[chosen];
  return {
    format,
    sheets,
    chosen,
    layout: sheet ? layoutOf(sheet) : PLAIN_LAYOUT,
    *rows() {
      for (const [index, cells] of (sheet?.rows ?? []).entries()) yield { rowNo: index + 1, cells };
    },
  };
}

function layoutOf({ columns = [], rowDefs, merges = [] }: Sheet): Layout {
  const hidden = [...(rowDefs ?? [])].flatMap(([index, row]) => (row.hidden ? [index] : []));
  return {
    hiddenColumns: columns.flatMap((column, index) => (column?.hidden ? [index] : [])),
    hiddenRows: new Set(hidden),
    merges,
  };
}

function choose(sheets: readonly SheetInfo[], { index, preferred }: SheetChoice): number {
  if (index !== null) return Math.min(index, Math.max(0, sheets.length - 1));
  const known = preferred.flatMap((name) => sheets.find((sheet) => sheet.name === name) ?? [])[0];
  const inSight = sheets.filter(({ isHidden }) => !isHidden);
  return (known ?? inSight.find(({ rows }) => rows > 1) ?? inSight[0] ?? sheets[0])?.index ?? 0;
}

/** The archive's list of names, which stands uncompressed at its end, tells the kind of workbook. */
function contains(bytes: Uint8Array, name: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(name);
}
