import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Split } from "../schema";
import { partsOf } from "./parts";

const student = fc.record({
  bytes: fc.integer({ min: 0, max: 3_000_000 }),
  files: fc.integer({ min: 1, max: 4 }),
});
const split: fc.Arbitrary<Split | null> = fc.option(
  fc.record({ by: fc.constantFrom("students", "megabytes"), most: fc.integer({ min: 1, max: 9 }) }),
);

describe("partsOf", () => {
  it("takes everybody once, in order, and holds no more than is wanted", () => {
    fc.assert(
      fc.property(fc.array(student, { minLength: 1 }), split, (sizes, wanted) => {
        const students = sizes.map((one, index) => ({ ...one, position: index + 1 }));
        const parts = partsOf(students, wanted);
        expect(parts.map(({ no }) => no)).toEqual(parts.map((_, index) => index + 1));
        expect(parts[0]?.from).toBe(1);
        expect(parts.at(-1)?.to).toBe(students.length);
        for (const [index, { from, to }] of parts.entries()) {
          if (index > 0) expect(from).toBe((parts[index - 1]?.to ?? 0) + 1);
          const own = students.slice(from - 1, to);
          const bytes = own.reduce((sum, one) => sum + one.bytes, 0);
          if (wanted?.by === "students") expect(own.length).toBeLessThanOrEqual(wanted.most);
          if (wanted?.by === "megabytes" && own.length > 1)
            expect(bytes).toBeLessThanOrEqual(wanted.most * 1024 * 1024);
        }
      }),
    );
  });

  it("is one archive unless it is to be more", () => {
    const students = Array.from({ length: 5 }, (_, index) => ({ position: index + 1, bytes: 10, files: 1 }));
    expect(partsOf(students, null)).toEqual([{ no: 1, from: 1, to: 5 }]);
    expect(partsOf(students, { by: "students", most: 2 }).map(({ from, to }) => [from, to])).toEqual([
      [1, 2],
      [3, 4],
      [5, 5],
    ]);
  });
});
