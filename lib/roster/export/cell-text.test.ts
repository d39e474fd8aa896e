import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cellText } from "../file/cell";
import { readSheet } from "../file/read-sheet";
import { neutralise, toCsv } from "./csv";
import { toXlsx } from "./xlsx";

/** Whatever a cell of a list may hold: no control characters, which the import refuses and no sheet can carry. */
const anyText = fc
  .oneof(
    fc.string({ unit: "grapheme", maxLength: 30 }),
    fc.constantFrom(
      "=1+1",
      "+86 138",
      "-2",
      "@sum",
      "1.2E+17",
      "00123",
      "420106200301011239",
      "TRUE",
      "2026-06-12",
    ),
    fc.constantFrom(
      "𠮷野",
      "阿卜杜拉·买买提",
      '引"号,逗;号',
      "  两端空格  ",
      "_x0041_",
      "#N/A",
      "'",
      "１２３",
      "<b>&amp;",
    ),
  )
  .filter((text) => !/[\p{Cc}\p{Cs}\ufffe\uffff]/u.test(text));

/** A column that is never empty keeps the rows in place. */
const anyTable = fc.array(fc.tuple(fc.constant("行"), anyText, anyText), { minLength: 2, maxLength: 20 });

async function read(bytes: Buffer): Promise<string[][]> {
  const rows: string[][] = [];
  for await (const { cells } of readSheet(bytes)) rows.push([0, 1, 2].map((at) => cellText(cells[at])));
  return rows;
}

describe("a cell's text", () => {
  it("survives the way into a workbook and back, whatever it is", async () => {
    await fc.assert(
      fc.asyncProperty(anyTable, async (table) => {
        expect(await read(await toXlsx("名单", table))).toEqual(table);
      }),
      { numRuns: 60 },
    );
  });

  it("survives the way into a CSV file and back, with an apostrophe before what would be a formula", async () => {
    await fc.assert(
      fc.asyncProperty(anyTable, async (table) => {
        expect(await read(toCsv(table))).toEqual(table.map((row) => row.map(neutralise)));
      }),
      { numRuns: 60 },
    );
  });

  it("never begins with what a spreadsheet runs, once neutralised", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(..."=+-@＝＋－＠"),
        anyText,
        fc.constantFrom("", " ", "　"),
        (sign, text, lead) => {
          expect(neutralise(lead + sign + text).startsWith("'")).toBe(true);
        },
      ),
    );
  });
});
