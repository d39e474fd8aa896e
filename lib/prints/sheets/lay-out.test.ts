import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layOut, type Sheet } from "./lay-out";
import { PAPER_MM, PAPERS, type Paper, PRINT_SIZES, SIZE_PIXELS, toMm } from "./sizes";

const anyCopies = fc
  .record({
    oneInch: fc.integer({ min: 0, max: 16 }),
    smallTwoInch: fc.integer({ min: 0, max: 6 }),
    twoInch: fc.integer({ min: 0, max: 6 }),
  })
  .filter((copies) => Object.values(copies).some((count) => count > 0));

/** Rounding of millimetres. */
const SLACK = 1e-6;

function isWithin({ prints, labels }: Sheet, paper: Paper): boolean {
  const { width, height, margin } = PAPER_MM[paper];
  return [...prints, ...labels].every(
    (box) =>
      box.left >= margin &&
      box.left + box.width <= width - margin + SLACK &&
      box.top >= margin &&
      box.top + box.height <= height - margin + SLACK,
  );
}

function hasOverlap({ prints }: Sheet): boolean {
  return prints.some((one, index) =>
    prints
      .slice(index + 1)
      .some(
        (other) =>
          one.left < other.left + other.width &&
          other.left < one.left + one.width &&
          one.top < other.top + other.height &&
          other.top < one.top + one.height,
      ),
  );
}

describe("layOut", () => {
  it("gives everybody all prints, within the paper, none over another, each under a label", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 8 }),
        fc.constantFrom(...PAPERS),
        anyCopies,
        (n, paper, copies) => {
          const sheets = layOut(n, paper, copies);
          const prints = sheets.flatMap((sheet) => sheet.prints);
          const students = Array.from({ length: n }, (_, student) => student);
          const counted = students.map((student) =>
            PRINT_SIZES.map(
              (size) => prints.filter((one) => one.student === student && one.size === size).length,
            ),
          );
          expect(counted).toEqual(students.map(() => PRINT_SIZES.map((size) => copies[size])));
          expect(sheets.flatMap(({ labels }) => labels.map(({ student }) => student))).toEqual(students);
          expect(sheets.filter((sheet) => !isWithin(sheet, paper) || hasOverlap(sheet))).toEqual([]);
        },
      ),
      { numRuns: 40 },
    );
  });

  it("knows an inch to the hundredth of a millimetre", () => {
    expect(toMm(SIZE_PIXELS.oneInch.width)).toBeCloseTo(24.98, 2);
    expect(toMm(SIZE_PIXELS.oneInch.height)).toBeCloseTo(34.97, 2);
    expect(toMm(SIZE_PIXELS.twoInch.height)).toBeCloseTo(49.02, 2);
  });

  it("gives everybody a sheet of their own on small paper", () => {
    const sheets = layOut(3, "sixInch", { oneInch: 8, smallTwoInch: 0, twoInch: 0 });
    expect(sheets.map(({ labels }) => labels.map(({ student }) => student))).toEqual([[0], [1], [2]]);
  });
});
