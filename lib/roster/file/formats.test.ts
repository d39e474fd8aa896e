import fc from "fast-check";
import { writeOds } from "hucre/ods";
import { writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { makeXls, type OldSheet } from "@/e2e/files/make-xls";
import { makeXlsb } from "@/e2e/files/make-xlsb";
import { cellText } from "./cell";
import { openSheet } from "./read-sheet";

const NOTES: OldSheet = { name: "说明", rows: [["请勿修改"]] };
const ROSTER: OldSheet = {
  name: "名单",
  rows: [
    ["学号", "姓名", "证件号码", "学院", "总分"],
    ["0022110216", "张示例", "42010620030101101X", "计算机学院", 601.5],
    ["0022110217", "阿卜杜·热合曼", "M123456(A)", "", 588],
    ["0022110218", "王㛃", "420106200302154565", "", 570],
  ],
  merges: [[1, 3, 3, 3]],
};
const merges = ROSTER.merges?.map(([startRow, endRow, startCol, endCol]) => ({
  startRow,
  endRow,
  startCol,
  endCol,
}));
const sheets = [
  { name: NOTES.name, rows: NOTES.rows.map((row) => [...row]) },
  { name: ROSTER.name, rows: ROSTER.rows.map((row) => [...row]), merges },
];
const csv = ROSTER.rows.map((row, at) => (at > 1 ? row.with(3, "计算机学院") : row).join(",")).join("\r\n");
/** 㛃 takes four bytes, the others two; Node writes no GB18030 of its own. */
const GB18030 = Buffer.from(
  "d1a7bac52cd0d5c3fb2cd6a4bcfebac5c2eb2cd1a7d4ba0d0a303032323131303231382ccdf58230b7312c3432303130363230303330323135343536352cbcc6cbe3bbfad1a7d4ba",
  "hex",
);

async function read(bytes: Uint8Array) {
  const { look, rows } = await openSheet(bytes);
  const table: string[][] = [];
  for await (const { cells } of rows()) table.push(cells.map(cellText));
  return { look, table };
}

describe("a roster in another format", () => {
  it.each([
    ["xlsx", () => writeXlsx({ sheets })],
    ["xls", () => makeXls([NOTES, ROSTER])],
    ["xlsb", () => makeXlsb([NOTES, ROSTER])],
    ["ods", () => writeOds({ sheets })],
  ] as const)(
    "reads %s as it reads the others: text kept, the fuller sheet chosen, merged cells filled",
    async (format, make) => {
      const { look, table } = await read(await make());
      expect(look).toMatchObject({
        format,
        sheets: [
          { index: 0, name: "说明", isHidden: false, rows: 1, lastRow: 1 },
          { index: 1, name: "名单", isHidden: false, rows: 4, lastRow: 4 },
        ],
        chosen: 1,
        merged: { count: 1, first: ["D2:D4"] },
      });
      expect(table).toEqual(
        ROSTER.rows.map((row, at) => (at > 1 ? row.with(3, "计算机学院") : row).map(String)),
      );
    },
  );

  it("reads CSV in UTF-8 and in GB18030, rare characters among it", async () => {
    const utf8 = await read(Buffer.from(`\ufeff${csv}\r\n`));
    expect(utf8.look).toMatchObject({ format: "csvUtf8", sheets: [{ lastRow: 4 }] });
    expect(utf8.table.map((row) => row[1])).toEqual(["姓名", "张示例", "阿卜杜·热合曼", "王㛃"]);
    const gb = await read(GB18030);
    expect(gb.look.format).toBe("csvGb18030");
    expect(gb.table).toEqual([
      ["学号", "姓名", "证件号码", "学院"],
      ["0022110218", "王㛃", "420106200302154565", "计算机学院"],
    ]);
  });

  it("refuses a workbook of Excel 95 by name", async () => {
    const old = makeXls([ROSTER]);
    old.writeUInt16LE(0x500, old.indexOf("0908", "hex") + 4);
    await expect(openSheet(old)).rejects.toMatchObject({ failure: "oldExcel" });
  });
});

describe("any cell text", () => {
  /** What a person can type: spreadsheets keep no control characters, and the empty cell is no text. */
  const typed = fc
    .string({ unit: "grapheme", minLength: 1, maxLength: 30 })
    .filter((text) => !/[\p{Cc}\ufffe\uffff\ud800-\udfff]/u.test(text) && text.trim() === text);
  const rows = fc.array(fc.tuple(typed, typed), { minLength: 1, maxLength: 8 });

  it.each([
    ["xlsx", (table: string[][]) => writeXlsx({ sheets: [{ name: "名单", rows: table }] })],
    ["xls", (table: string[][]) => makeXls([{ name: "名单", rows: table }])],
    ["xlsb", (table: string[][]) => makeXlsb([{ name: "名单", rows: table }])],
    ["ods", (table: string[][]) => writeOds({ sheets: [{ name: "名单", rows: table }] })],
  ] as const)("survives %s", async (_, make) => {
    await fc.assert(
      fc.asyncProperty(rows, async (table) => {
        expect((await read(await make(table))).table).toEqual(table);
      }),
      { numRuns: 40 },
    );
  });
});

describe("what does not show in the cells", () => {
  const rows = [
    ["学号", "姓名", "证件号码"],
    ["1", "甲", "A1"],
    ["2", "乙", "A2"],
    ["3", "丙", "A3"],
  ];
  const hidden = () =>
    writeXlsx({
      sheets: [
        {
          name: "名单",
          rows,
          columns: [{}, {}, { hidden: true }],
          rowDefs: new Map([[2, { hidden: true }]]),
        },
      ],
    });

  it("is told: hidden columns and hidden rows, which are read unless they are to be left out", async () => {
    const bytes = await hidden();
    const { look, table } = await read(bytes);
    expect(look).toMatchObject({ hiddenColumns: [2], hiddenRows: 1 });
    expect(table).toEqual(rows);
    const { rows: seen } = await openSheet(bytes, {
      ...{ index: 0, preferred: [], isPlain: false },
      leavesHidden: true,
    });
    const numbers: number[] = [];
    for await (const { rowNo } of seen()) numbers.push(rowNo);
    expect(numbers).toEqual([1, 2, 4]);
  });

  it("opens with the sheet that was chosen before, where the file has one of that name", async () => {
    const bytes = await writeXlsx({
      sheets: [
        { name: "本科", rows },
        { name: "专科", rows: rows.slice(0, 2) },
      ],
    });
    const choice = { index: null, preferred: ["往年", "专科"], isPlain: false, leavesHidden: false };
    expect((await openSheet(bytes, choice)).look.chosen).toBe(1);
  });

  it("names a column as the spreadsheet does beyond Z", async () => {
    const wide = { startRow: 0, endRow: 4, startCol: 27, endCol: 27 };
    const bytes = await writeXlsx({ sheets: [{ name: "名单", rows, merges: [wide] }] });
    expect((await openSheet(bytes)).look.merged).toEqual({ count: 1, first: ["AB1:AB5"] });
  });
});
