import { writeOds } from "hucre/ods";
import { writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { cellText, toCell } from "./cell";
import { RosterFileError } from "./file-error";
import { readSheet } from "./read-sheet";

const csv = (text: string) => new TextEncoder().encode(text);

async function rowsOf(bytes: Uint8Array) {
  const rows = [];
  for await (const row of readSheet(bytes)) rows.push(row);
  return rows;
}

const failureOf = (bytes: Uint8Array) =>
  rowsOf(bytes).then(
    () => null,
    (error) => (error instanceof RosterFileError ? error.failure : error),
  );

describe("readSheet", () => {
  it("keeps every cell of a CSV as the text it is", async () => {
    expect(await rowsOf(csv("学号,姓名,日期\n0022110216,张示例,2003-01-01\n1.2E+17,TRUE,007"))).toEqual([
      { rowNo: 1, cells: ["学号", "姓名", "日期"] },
      { rowNo: 2, cells: ["0022110216", "张示例", "2003-01-01"] },
      { rowNo: 3, cells: ["1.2E+17", "TRUE", "007"] },
    ]);
  });

  it("reads quoted cells with commas, quotes and line breaks", async () => {
    const [, row] = await rowsOf(csv('姓名,备注\n张示例,"a,""b""\nc"\n'));
    expect(row?.cells).toEqual(["张示例", 'a,"b"\nc']);
  });

  it("reads a CSV in GB18030", async () => {
    const [row] = await rowsOf(Uint8Array.from([0xd1, 0xa7, 0xba, 0xc5, 0x2c, 0xd0, 0xd5, 0xc3, 0xfb]));
    expect(row?.cells).toEqual(["学号", "姓名"]);
  });

  it("counts rows as the spreadsheet shows them, over empty ones", async () => {
    const sheets = [{ name: "名单", rows: [["学号"], [null], ["0022110216"]] }];
    const rows = await rowsOf(await writeXlsx({ sheets }));
    expect(rows.map(({ rowNo }) => rowNo)).toEqual([1, 3]);
  });

  it("tells text cells of a workbook from number cells, so that damage shows", async () => {
    const sheets = [{ name: "名单", rows: [["0022110216", 420_106_200_301_011_200]] }];
    const [row] = await rowsOf(await writeXlsx({ sheets }));
    expect(row?.cells).toEqual(["0022110216", 420_106_200_301_011_200]);
  });

  it("reads an OpenDocument table, as WPS and LibreOffice save it", async () => {
    const rows = [
      ["学号", "姓名"],
      ["0022110216", "张示例"],
    ];
    expect(await rowsOf(await writeOds({ sheets: [{ name: "名单", rows }] }))).toEqual([
      { rowNo: 1, cells: rows[0] },
      { rowNo: 2, cells: rows[1] },
    ]);
  });

  it("reads the first visible sheet", async () => {
    const sheets = [
      { name: "隐藏", hidden: true, rows: [["错"]] },
      { name: "名单", rows: [["对"]] },
      { name: "其他", rows: [["错"]] },
    ];
    expect((await rowsOf(await writeXlsx({ sheets }))).map(({ cells }) => cells)).toEqual([["对"]]);
  });

  it.each([
    ["an empty file", "empty", Uint8Array.of()],
    ["prose", "notSpreadsheet", csv("各位老师好")],
    ["a PDF", "notSpreadsheet", csv("%PDF-1.7,")],
    ["a table of empty cells", "noRows", csv(",,\n,,\n")],
    ["an archive that is no workbook", "damaged", Uint8Array.from([0x50, 0x4b, 3, 4, 1, 2, 3])],
    ["an old workbook cut off", "damaged", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1])],
  ])("says of %s: %s", async (_, failure, bytes) => {
    expect(await failureOf(bytes)).toBe(failure);
  });

  it("says of a workbook that broke on the way: damaged", async () => {
    const whole = await writeXlsx({ sheets: [{ name: "名单", rows: [["学号", "姓名"]] }] });
    expect(await failureOf(whole.slice(0, whole.length / 2))).toBe("damaged");
  });

  it("says of a table of more rows than it takes: tooManyRows", async () => {
    expect(await failureOf(csv("a,b\n".repeat(200_001)))).toBe("tooManyRows");
  });
});

describe("a cell", () => {
  it("is text, a number, a day or empty", () => {
    expect([null, undefined, ""].map(toCell)).toEqual([null, null, null]);
    expect(toCell("007")).toBe("007");
    expect(toCell(7)).toBe(7);
    expect(toCell("张\0例")).toBe("张\ufffd例");
    expect(toCell(new Date("2003-01-01T00:00:00Z"))).toEqual({ day: "2003-01-01" });
    expect(toCell(new Date("2003-01-01T07:59:59.999Z"))).toBe("2003-01-01 08:00");
    expect(toCell(new Date("1899-12-31T08:30:00.003Z"))).toBe("08:30");
    expect(toCell("PT14H05M00S")).toBe("14:05");
    expect(toCell(new Date(Number.NaN))).toBeNull();
    expect(toCell(true)).toBe("TRUE");
  });

  it("shows whole numbers without an exponent", () => {
    expect(cellText(1e17)).toBe("100000000000000000");
    expect(cellText(20_030_101)).toBe("20030101");
    expect(cellText({ day: "2003-01-01" })).toBe("2003-01-01");
    expect(cellText(null)).toBe("");
  });
});
