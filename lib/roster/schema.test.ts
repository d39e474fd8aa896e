import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { columnMapping, commitImportInput, keepSearchInput } from "./schema";

describe("columnMapping", () => {
  it.each([
    [{}, true],
    [{ name: 0, studentNo: 99 }, true],
    [{ name: -1 }, false],
    [{ name: 100 }, false],
    [{ name: "0" }, false],
    [{ nickname: 0 }, false],
  ])("of %o: %s", (mapping, isTaken) => {
    expect(columnMapping.safeParse(mapping).success).toBe(isTaken);
  });
});

describe("commitImportInput", () => {
  it("asks for the numbers that the person saw", () => {
    const ids = { schoolId: randomUUID(), importId: randomUUID() };
    expect(commitImportInput.safeParse({ ...ids, expected: { new: 3, changed: 0 } }).success).toBe(true);
    expect(commitImportInput.safeParse(ids).success).toBe(false);
    expect(commitImportInput.safeParse({ ...ids, expected: { new: -1, changed: 0 } }).success).toBe(false);
  });
});

describe("keepSearchInput", () => {
  it("takes a term and nothing endless", () => {
    const ids = { schoolId: randomUUID(), taskId: randomUUID() };
    expect(keepSearchInput.parse({ ...ids, term: " 张示例 " }).term).toBe("张示例");
    for (const term of ["  ", "字".repeat(41)]) {
      expect(keepSearchInput.safeParse({ ...ids, term }).success).toBe(false);
    }
  });
});
