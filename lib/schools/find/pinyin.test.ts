import { describe, expect, it } from "vitest";
import { inPinyin, pinyinPattern, searchLetters } from "./pinyin";

describe("a school's name in pinyin", () => {
  it.each([
    ["武汉示例大学", "wu han shi li da xue", "whsldx"],
    ["重庆大学", "chong qing da xue", "cqdx"],
    ["长沙理工大学", "chang sha li gong da xue", "cslgdx"],
    ["六安职业学院", "lu an zhi ye xue yuan", "lazyxy"],
    ["厦门大学（漳州）", "xia men da xue zhang zhou", "xmdxzz"],
    ["测试大学12", "ce shi da xue 12", "csdx1"],
  ])("%s", (name, pinyin, initials) => {
    expect(inPinyin(name)).toEqual({ pinyin, initials });
  });

  it.each([
    ["wuhan", true],
    ["wuh", true],
    ["Han Shi", true],
    ["ｓｈｉｌｉ", true],
    ["uhan", false],
    ["an", false],
    ["wuhanli", false],
  ])("is found by %s: %s", (typed, isFound) => {
    const pattern = pinyinPattern(searchLetters(typed));
    expect(new RegExp(pattern ?? "").test(inPinyin("武汉示例大学").pinyin)).toBe(isFound);
  });

  it("has no pattern for characters, nor for what means something in a pattern", () => {
    expect([pinyinPattern("武汉"), pinyinPattern("wu.*"), pinyinPattern("")]).toEqual([null, null, null]);
  });
});
