import fc from "fast-check";
import { expect, it } from "vitest";
import { sheetNames } from "./sheet-names";

it("keeps a name that a workbook takes, and mends others", () => {
  const names = ["安排表", "文学院", "电气/自动化[一]", "", "physics", "Physics", "'引号'", "长".repeat(40)];
  expect(sheetNames(names, "未填")).toEqual([
    ...["安排表", "文学院", "电气 自动化 一", "未填", "physics", "Physics (2)", "引号", "长".repeat(31)],
  ]);
});

it("gives every list names of their own that Excel opens", () => {
  const name = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 60 }),
    fc.constantFrom("a", "A", "", "x".repeat(31)),
  );
  fc.assert(
    fc.property(fc.array(name, { maxLength: 30 }), (names) => {
      const made = sheetNames(names, "未填");
      expect(made).toHaveLength(names.length);
      expect(new Set(made.map((one) => one.toLowerCase())).size).toBe(made.length);
      for (const one of made) expect(one).toMatch(/^(?!')[^\\/?*:[\]]{1,31}(?<!')$/);
    }),
  );
});
