import { describe, expect, it } from "vitest";
import { measureSentence, shownValue } from "./sentence";

describe("shownValue", () => {
  it.each([
    [80.26, "px", "80 px"],
    [12.345, "degree", "12.3°"],
    [0.254, "share", "25.4%"],
    [0.0421, "share", "4.2%"],
    [0, "share", "0%"],
    [32_190, "byte", "31.4 KB"],
    [5.684, "level", "5.7"],
    [0.2389, "ratio", "0.239"],
    [74.18, "ratio", "74.2"],
  ] as const)("%d %s is %s", (value, unit, text) => {
    expect(shownValue(value, unit)).toBe(text);
  });
});

describe("measureSentence", () => {
  const measure = { code: "roll", unit: "degree", value: 12, limit: { max: 8 } } as const;

  it("names the number, the limit and its side", () => {
    expect(measureSentence({ ...measure, verdict: "block" })).toEqual({
      kind: "off",
      code: "roll",
      verdict: "block",
      values: { value: "12°", limit: "≤ 8°", side: "high" },
    });
    expect(
      measureSentence({ code: "eyesOpen", unit: "ratio", value: 0.1, limit: { min: 0.18 }, verdict: "warn" })
        .values,
    ).toEqual({ value: "0.1", limit: "≥ 0.18", side: "low" });
  });

  it("does not invent a number where nothing was measured", () => {
    expect(
      measureSentence({ code: "screenReshot", unit: "ratio", value: null, limit: {}, verdict: "unmeasured" }),
    ).toEqual({
      kind: "unmeasured",
      code: "screenReshot",
      values: { value: "–", limit: "–", side: "high" },
    });
  });
});
