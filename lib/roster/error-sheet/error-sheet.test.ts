import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readSheet, type SheetRow } from "../file/read-sheet";
import { errorSheet } from "./error-sheet";

const OPTIONS = { heading: 2, reasonTitle: "问题", name: "名单" };

async function rowsOf(bytes: Buffer): Promise<SheetRow[]> {
  const rows: SheetRow[] = [];
  for await (const row of readSheet(bytes)) rows.push(row);
  return rows;
}

describe("the file given back", () => {
  it("has the heading first, every cell as text, and the reasons in a last column", async () => {
    const rows = [
      { rowNo: 1, cells: ["某大学名单"] },
      { rowNo: 2, cells: ["姓名", "证件号"] },
      { rowNo: 3, cells: ["王示例", "420106200301011238"] },
      { rowNo: 4, cells: ["李示例", 420_106_200_301_011_000] },
    ];
    const errors = new Map([[3, { rowNo: 3, wrong: [1], reason: "校验位不对" }]]);
    const back = await rowsOf(await errorSheet(rows, errors, OPTIONS));
    expect(back.map(({ cells }) => cells)).toEqual(
      [
        ["姓名", "证件号", "问题"],
        ["王示例", "420106200301011238", "校验位不对"],
        ["李示例", "420106200301011000"],
      ].map((row) => expect.arrayContaining(row)),
    );
    expect(back.flatMap(({ cells }) => cells).filter((cell) => typeof cell === "number")).toEqual([]);
  });

  it("keeps any text of a cell, also what looks like a formula", async () => {
    const text = fc
      .string({ unit: "grapheme", minLength: 1, maxLength: 30 })
      .filter((value) => /^[\P{Cc}]+$/u.test(value));
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.oneof(text, fc.constantFrom("=1+1", "+86", "-1", "@a", "00012", "_x0041_", "a_x000D_b")),
          {
            minLength: 1,
            maxLength: 6,
          },
        ),
        async (cells) => {
          const rows = [
            { rowNo: 2, cells: ["a", "b", "c", "d", "e", "f"] },
            { rowNo: 3, cells },
          ];
          const wrong = new Map([[3, { rowNo: 3, wrong: [0], reason: "值为 _x0041_" }]]);
          const [, back] = await rowsOf(await errorSheet(rows, wrong, OPTIONS));
          expect(back?.cells.slice(0, cells.length)).toEqual(cells);
          expect(back?.cells.at(-1)).toBe("值为 _x0041_");
        },
      ),
      { numRuns: 40 },
    );
  });
});
