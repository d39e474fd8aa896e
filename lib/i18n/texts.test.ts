import { describe, expect, it } from "vitest";
import { inLanguage, isLocale, type Texts } from "./texts";

describe("inLanguage", () => {
  it("takes one language of every text, however deep it lies", () => {
    const tree = {
      save: ["保存", "Save"],
      deep: { er: { open: ["打开", "Open"] } },
    } as const satisfies Texts;
    expect(inLanguage(tree, "zh-CN")).toEqual({ save: "保存", deep: { er: { open: "打开" } } });
    expect(inLanguage(tree, "en")).toEqual({ save: "Save", deep: { er: { open: "Open" } } });
  });
});

describe("isLocale", () => {
  it.each([
    ["zh-CN", true],
    ["en", true],
    ["zh", false],
    ["EN", false],
    ["", false],
    [undefined, false],
  ])("%s: %s", (value, isKnown) => {
    expect(isLocale(value)).toBe(isKnown);
  });
});
