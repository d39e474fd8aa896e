import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fileNames } from "./file-names";

describe("names of workbooks", () => {
  it("are the colleges', without what a file name cannot have", () => {
    expect(fileNames(["文学院", "信息/工程学院", "", "..", " CON<> "], "zh-CN")).toEqual([
      ...["文学院.xlsx", "信息_工程学院.xlsx", "（未填学院）.xlsx", "_.xlsx", "CON__.xlsx"],
    ]);
  });

  it("are never twice the same, whatever the colleges are called", () => {
    const college = fc.oneof(fc.string(), fc.constantFrom("a/b", "a_b", "A_B", "a:b", "a_b (2)", "", " "));
    fc.assert(
      fc.property(fc.uniqueArray(college, { maxLength: 12 }), (colleges) => {
        const names = fileNames(colleges, "zh-CN");
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(colleges.length);
        for (const name of names) expect(name).toMatch(/^[^\\/:*?"<>|]+\.xlsx$/);
      }),
    );
  });
});
