/** Cells of a sheet: text or number. */
export type OldCell = string | number;

export type OldSheet = {
  name: string;
  rows: readonly (readonly OldCell[])[];
  /** First row, last row, first column, last column, from 0. */
  merges?: readonly (readonly [number, number, number, number])[];
};

const SECTOR = 512;
/** Streams below this lie in sectors of another kind. */
const SMALLEST_STREAM = 4096;
const [FREE, END, FAT] = [0xffffffff, 0xfffffffe, 0xfffffffd];

const u16 = (...values: number[]) => Buffer.from(Uint16Array.from(values).buffer);
const u32 = (...values: number[]) => Buffer.from(Uint32Array.from(values).buffer);
const utf16 = (text: string) => Buffer.from(text, "utf16le");

function record(id: number, ...parts: Buffer[]): Buffer {
  const body = Buffer.concat(parts);
  return Buffer.concat([u16(id, body.length), body]);
}

/** A workbook as Excel 97–2003 saves it (BIFF8 in an OLE container), texts in a shared table. */
export function makeXls(sheets: readonly OldSheet[]): Buffer {
  const texts: string[] = [];
  const bodies = sheets.map((sheet) => sheetStream(sheet, texts));
  const bounds = (offsets: readonly number[]) =>
    sheets.map(({ name }, at) =>
      record(0x85, u32(offsets[at] ?? 0), Buffer.from([0, 0, name.length, 1]), utf16(name)),
    );
  const globals = (offsets: readonly number[]) =>
    Buffer.concat([
      record(0x809, u16(0x600, 5, 0x0dbb, 0x07cc), u32(0, 6)),
      ...bounds(offsets),
      record(
        0xfc,
        u32(texts.length, texts.length),
        ...texts.map((text) => Buffer.concat([u16(text.length), Buffer.from([1]), utf16(text)])),
      ),
      record(0x0a),
    ]);
  let at = globals([]).length;
  const offsets = bodies.map((body) => {
    const offset = at;
    at += body.length;
    return offset;
  });
  return container(Buffer.concat([globals(offsets), ...bodies]));
}

function sheetStream({ rows, merges = [] }: OldSheet, texts: string[]): Buffer {
  const cells = rows.flatMap((row, rowNo) =>
    row.map((cell, column) => {
      if (typeof cell === "number") {
        const value = Buffer.alloc(8);
        value.writeDoubleLE(cell);
        return record(0x203, u16(rowNo, column, 0), value);
      }
      texts.push(cell);
      return record(0xfd, u16(rowNo, column, 0), u32(texts.length - 1));
    }),
  );
  return Buffer.concat([
    record(0x809, u16(0x600, 0x10, 0x0dbb, 0x07cc), u32(0, 6)),
    record(0x200, u32(0, rows.length), u16(0, Math.max(...rows.map((row) => row.length)), 0)),
    ...cells,
    ...(merges.length > 0 ? [record(0xe5, u16(merges.length, ...merges.flat()))] : []),
    record(0x0a),
  ]);
}

/** One stream named Workbook in an OLE container of one allocation table: up to 60 KB. */
function container(stream: Buffer): Buffer {
  const size = Math.max(SMALLEST_STREAM, Math.ceil(stream.length / SECTOR) * SECTOR);
  const sectors = size / SECTOR;
  const header = Buffer.alloc(SECTOR, 0xff);
  header.fill(0, 8, 76);
  Buffer.from("d0cf11e0a1b11ae1", "hex").copy(header);
  u16(0x3e, 3, 0xfffe, 9, 6).copy(header, 24);
  u32(1, 1, 0, SMALLEST_STREAM, END, 0, END, 0, 0).copy(header, 44);
  const table = Buffer.from(
    Uint32Array.from({ length: SECTOR / 4 }, (_, at) => {
      if (at === 0) return FAT;
      if (at === 1 || at === sectors + 1) return END;
      return at < sectors + 1 ? at + 1 : FREE;
    }).buffer,
  );
  const folder = Buffer.concat([
    folderEntry("Root Entry", { kind: 5, child: 1, start: END, size: 0 }),
    folderEntry("Workbook", { kind: 2, child: FREE, start: 2, size }),
    Buffer.alloc(2 * 128),
  ]);
  return Buffer.concat([header, table, folder, stream, Buffer.alloc(size - stream.length)]);
}

type FolderEntry = { kind: number; child: number; start: number; size: number };

function folderEntry(name: string, { kind, child, start, size }: FolderEntry): Buffer {
  const entry = Buffer.alloc(128);
  utf16(name).copy(entry);
  u16((name.length + 1) * 2).copy(entry, 64);
  entry[66] = kind;
  entry[67] = 1;
  u32(FREE, FREE, child).copy(entry, 68);
  u32(start, size).copy(entry, 116);
  return entry;
}
