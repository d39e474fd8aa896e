import type { Readable } from "node:stream";
import { type CellRange, parseRange } from "./sheet-facts";

export type SheetScan = {
  rows: number;
  hiddenRows: Set<number>;
  hiddenColumns: number[];
  merges: CellRange[];
};

const NAMED = { row: Buffer.from("<row"), value: Buffer.from("<v>"), text: Buffer.from("<t") } as const;
const ROWS_END = Buffer.from("</sheetData>");
/** One row with its cells; more than this is no sheet of people. */
const ROW_BYTES = 8 * 1024 * 1024;

/**
 * Looks through the XML of a sheet without understanding its cells: how many rows hold something, what is hidden
 * and what is merged. The merges stand behind the rows, so that the stream reader comes to them too late.
 * @throws RangeError where a row is larger than any row of people
 */
export async function scanSheet(xml: Readable): Promise<SheetScan> {
  const scan: SheetScan = { rows: 0, hiddenRows: new Set(), hiddenColumns: [], merges: [] };
  let pending = Buffer.alloc(0);
  let place: "head" | "rows" | "tail" = "head";
  let rowNo = 0;
  const takeRow = (row: Buffer) => {
    const head = row.toString("latin1", 0, Math.min(row.indexOf(">") + 1 || 400, 400));
    rowNo = Number(/\sr="(\d+)"/.exec(head)?.[1] ?? rowNo + 1);
    if (row.includes(NAMED.value) || row.includes(NAMED.text)) scan.rows++;
    else return;
    if (/\shidden="(1|true)"/.test(head)) scan.hiddenRows.add(rowNo - 1);
  };
  for await (const part of xml) {
    pending = pending.length > 0 ? Buffer.concat([pending, part]) : part;
    if (place === "head") {
      const at = pending.indexOf("<sheetData");
      if (at < 0) continue;
      scan.hiddenColumns = hiddenColumns(pending.toString("latin1", 0, at));
      pending = pending.subarray(at + 10);
      place = "rows";
    }
    if (place === "rows") {
      const end = pending.indexOf(ROWS_END);
      const rows = end < 0 ? pending : pending.subarray(0, end);
      let from = nextRow(rows, 0);
      for (let next = nextRow(rows, from + 4); next >= 0; next = nextRow(rows, from + 4)) {
        takeRow(rows.subarray(from, next));
        from = next;
      }
      if (end >= 0) {
        if (from >= 0) takeRow(rows.subarray(from));
        pending = pending.subarray(end);
        place = "tail";
      } else if (from > 0) pending = pending.subarray(from);
      if (place === "rows" && pending.length > ROW_BYTES) throw new RangeError("a row is too large");
    }
  }
  scan.merges = merges(pending.toString("latin1"));
  return scan;
}

function nextRow(bytes: Buffer, from: number): number {
  if (from < 0) return -1;
  for (let at = bytes.indexOf(NAMED.row, from); at >= 0; at = bytes.indexOf(NAMED.row, at + 4)) {
    const after = bytes[at + 4];
    // A space, `>`, `/` or the end of what has come so far.
    if (after === undefined || after === 0x20 || after === 0x3e || after === 0x2f) return at;
  }
  return -1;
}

function hiddenColumns(head: string): number[] {
  return [...head.matchAll(/<col\s([^>]*)>/g)].flatMap(([, attributes = ""]) => {
    if (!/\bhidden="(1|true)"/.test(attributes)) return [];
    const number = (name: string) => Number(new RegExp(`\\b${name}="(\\d+)"`).exec(attributes)?.[1] ?? 0);
    const [min, max] = [number("min"), Math.min(number("max"), 200)];
    return Array.from({ length: Math.max(0, max - min + 1) }, (_, at) => min - 1 + at);
  });
}

function merges(tail: string): CellRange[] {
  return [...tail.matchAll(/<mergeCell\s[^>]*\bref="([^"]*)"/g)].flatMap(
    ([, ref = ""]) => parseRange(ref) ?? [],
  );
}
