import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layOut } from "./lay-out";
import { PAPER_MM, PAPERS, PRINT_SIZES, SIZE_PIXELS, toMm } from "./sizes";

const anyCopies = fc
  .record({
    oneInch: fc.integer({ min: 0, max: 16 }),
    smallTwoInch: fc.integer({ min: 0, max: 6 }),
    twoInch: fc.integer({ min: 0, max: 6 }),
  })
  .filter((copies) => Object.values(copies).some((count) => count > 0));

describe("layOut", () => {
  it("gives everybody all prints, within the paper, none over another, each under a label", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 30 }),
        fc.constantFrom(...PAPERS),
        anyCopies,
        (students, paper, copies) => {
          const sheets = layOut(students, paper, copies);
          const { width, height, margin } = PAPER_MM[paper];
          const prints = sheets.flatMap((sheet) => sheet.prints);
          for (let student = 0; student < students; student++)
            for (const size of PRINT_SIZES)
              expect(prints.filter((print) => print.student === student && print.size === size)).toHaveLength(
                copies[size],
              );
          for (const sheet of sheets) {
            for (const box of [...sheet.prints, ...sheet.labels]) {
              expect(box.left).toBeGreaterThanOrEqual(margin);
              expect(box.left + box.width).toBeLessThanOrEqual(width - margin + 1e-6);
              expect(box.top).toBeGreaterThanOrEqual(margin);
              expect(box.top + box.height).toBeLessThanOrEqual(height - margin + 1e-6);
            }
            sheet.prints.forEach((one, index) => {
              for (const other of sheet.prints.slice(index + 1)) {
                const isApart =
                  one.left + one.width <= other.left ||
                  other.left + other.width <= one.left ||
                  one.top + one.height <= other.top ||
                  other.top + other.height <= one.top;
                expect(isApart).toBe(true);
              }
            });
          }
          expect(sheets.flatMap(({ labels }) => labels.map(({ student }) => student))).toEqual(
            Array.from({ length: students }, (_, student) => student),
          );
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
