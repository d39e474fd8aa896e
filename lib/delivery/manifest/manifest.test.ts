import fc from "fast-check";
import { parseCsv } from "hucre/csv";
import { readXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { neutralise, toCsv } from "@/lib/roster/export/csv";
import { toXlsx } from "@/lib/roster/export/xlsx";
import { MANIFEST_COLUMNS, type ManifestRow, manifestLines } from "./columns";

const AS_TEXT = { typeInference: false, delimiter: "," };

const ROW: ManifestRow = {
  fileName: "计算机学院/0022110216_张示例.jpg",
  examNo: "00420112150123",
  studentNo: "0022110216",
  name: "张示例",
  documentNumber: "K123456(7)",
  schoolCode: "00155",
  college: "计算机学院",
  major: "软件工程",
  className: "0201",
  collectionCode: "TXCJM1.abc.def",
  width: "480",
  height: "640",
  dpi: "300",
  bytes: "30000",
  sha256: "0".repeat(64),
  change: "新增",
};

const manifestTable = (rows: ManifestRow[], withCodes: boolean) => {
  const { heading, line } = manifestLines(withCodes);
  return [heading, ...rows.map(line)];
};

describe("manifestLines", () => {
  it("has a heading and one line for each photo, every column under its own", () => {
    const [heading = [], line = []] = manifestTable([ROW], true);
    expect(heading).toEqual(MANIFEST_COLUMNS.map(([, text]) => text));
    expect(line).toEqual(MANIFEST_COLUMNS.map(([key]) => ROW[key]));
    expect(new Set(MANIFEST_COLUMNS.map(([key]) => key))).toEqual(new Set(Object.keys(ROW)));
  });

  it("leaves the codes out where they do not go to 学信网", () => {
    const table = manifestTable([ROW], false);
    expect(table.flat()).not.toContain("采集码");
    expect(table.flat()).not.toContain(ROW.collectionCode);
    expect(table[1]).toHaveLength(MANIFEST_COLUMNS.length - 1);
  });

  it("holds nothing but text", () => {
    for (const cell of manifestTable([ROW, ROW], true).flat()) expect(cell).toBeTypeOf("string");
  });
});

describe("neutralise", () => {
  it.each([
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r=1",
    "\n=1",
    " =1",
    "\u3000=1",
    "＝1",
    "＋1",
    "－1",
    "＠x",
    "\0x",
  ])("puts an apostrophe before %j, which a spreadsheet might run", (value) => {
    expect(neutralise(value)).toBe(`'${value}`);
  });

  it.each(["张示例", "0022110216", "a=b", "", "K123456(7)", "2026-06-12"])("leaves %j alone", (value) => {
    expect(neutralise(value)).toBe(value);
  });
});

describe("toCsv", () => {
  const cell = fc.string({ unit: fc.constantFrom(..."张=+-@,\"'\r\n\t 01aA") });
  const table = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 5 });

  it("starts with a byte-order mark and ends every line with CRLF", () => {
    expect(toCsv([["学号"], ["0022110216"]]).toString("utf8")).toBe('\ufeff"学号"\r\n"0022110216"\r\n');
  });

  it("is read back cell for cell, quotes and line breaks included", () => {
    fc.assert(
      fc.property(table, (rows) => {
        const text = toCsv(rows).toString("utf8").slice(1);
        expect(parseCsv(text, AS_TEXT)).toEqual(rows.map((row) => row.map(neutralise)));
      }),
    );
  });

  it("never lets a cell begin as a formula", () => {
    fc.assert(
      fc.property(table, (rows) => {
        const text = toCsv(rows).toString("utf8").slice(1);
        for (const row of parseCsv(text, AS_TEXT)) {
          for (const found of row) expect(String(found).trimStart()).not.toMatch(/^[=+\-@]/);
        }
      }),
    );
  });
});

describe("toXlsx", () => {
  const written = async (table: string[][]) => {
    const { sheets } = await readXlsx(await toXlsx("照片", table));
    return sheets[0];
  };

  it("keeps numbers as text with their noughts", async () => {
    const table = manifestTable([ROW], true);
    expect((await written(table))?.rows).toEqual(table);
  });

  it("keeps what looks like a formula as text", async () => {
    const sheet = await written([["姓名"], ["=1+1"], ['=HYPERLINK("http://x")'], ["+1"]]);
    expect(sheet?.rows.flat()).toEqual(["姓名", "=1+1", '=HYPERLINK("http://x")', "+1"]);
    for (const cell of sheet?.cells?.values() ?? []) expect(cell.formula).toBeUndefined();
  });
});
