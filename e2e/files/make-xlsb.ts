import type { OldSheet } from "./make-xls";
import { makeZip } from "./make-zip";

const u32 = (...values: number[]) => Buffer.from(Uint32Array.from(values).buffer);
const wide = (text: string) => Buffer.concat([u32(text.length), Buffer.from(text, "utf16le")]);

/** Numbers of seven bits, the lowest first; the top bit says that more follows. */
function varint(value: number): Buffer {
  const bytes: number[] = [];
  for (let rest = value; ; rest >>>= 7) {
    bytes.push(rest > 0x7f ? (rest & 0x7f) | 0x80 : rest);
    if (rest <= 0x7f) return Buffer.from(bytes);
  }
}

function record(id: number, ...parts: Buffer[]): Buffer {
  const body = Buffer.concat(parts);
  return Buffer.concat([varint(id), varint(body.length), body]);
}

const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const links = (targets: readonly (readonly [string, string])[]) =>
  Buffer.from(
    `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="${RELATIONSHIPS}">${targets
      .map(
        ([type, target], at) =>
          `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
      )
      .join("")}</Relationships>`,
  );

/** A workbook as Excel saves it in its binary form (XLSB). */
export function makeXlsb(sheets: readonly OldSheet[]): Buffer {
  const workbook = Buffer.concat([
    record(131),
    record(143),
    ...sheets.map(({ name }, at) => record(156, u32(0, at + 1), wide(`rId${at + 1}`), wide(name))),
    record(144),
    record(132),
  ]);
  const types = `<?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="bin" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>`;
  return makeZip([
    { name: "[Content_Types].xml", bytes: Buffer.from(types) },
    { name: "_rels/.rels", bytes: links([["officeDocument", "xl/workbook.bin"]]) },
    { name: "xl/workbook.bin", bytes: workbook },
    {
      name: "xl/_rels/workbook.bin.rels",
      bytes: links(sheets.map((_, at) => ["worksheet", `worksheets/sheet${at + 1}.bin`] as const)),
    },
    ...sheets.map((sheet, at) => ({ name: `xl/worksheets/sheet${at + 1}.bin`, bytes: sheetPart(sheet) })),
  ]);
}

function sheetPart({ rows, merges = [] }: OldSheet): Buffer {
  const cells = rows.flatMap((row, rowNo) => [
    record(0, u32(rowNo, 0, 0), Buffer.alloc(5)),
    ...row.map((cell, column) => {
      if (typeof cell === "string") return record(6, u32(column, 0), wide(cell));
      const value = Buffer.alloc(8);
      value.writeDoubleLE(cell);
      return record(5, u32(column, 0), value);
    }),
  ]);
  return Buffer.concat([
    record(129),
    record(145),
    ...cells,
    record(146),
    ...(merges.length > 0
      ? [record(177, u32(merges.length)), ...merges.map((merge) => record(176, u32(...merge))), record(178)]
      : []),
    record(130),
  ]);
}
