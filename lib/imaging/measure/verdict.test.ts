import { describe, expect, it } from "vitest";
import { judged, unmeasured, verdictOf } from "./verdict";

const TOLERANCE = { pass: { min: 10, max: 20 }, block: { min: 5, max: 30 } };

describe("verdictOf", () => {
  it.each([
    [4.9, "block"],
    [5, "warn"],
    [9.9, "warn"],
    [10, "pass"],
    [20, "pass"],
    [20.1, "warn"],
    [30, "warn"],
    [30.1, "block"],
  ])("%d is %s", (value, verdict) => {
    expect(verdictOf(value, TOLERANCE)).toBe(verdict);
  });

  it("only warns without a blocking limit", () => {
    expect(verdictOf(1000, { pass: { max: 20 } })).toBe("warn");
    expect(verdictOf(-1000, { pass: { max: 20 } })).toBe("pass");
  });
});

describe("a measure", () => {
  it("carries the rounded value, the range in which it passes, and what to draw", () => {
    const marks = [{ kind: "line" as const, from: { x: 0, y: 1 }, to: { x: 2, y: 1 } }];
    expect(judged({ code: "headTop", unit: "px", value: 41.23456, marks }, TOLERANCE)).toEqual({
      code: "headTop",
      unit: "px",
      value: 41.23,
      limit: { min: 10, max: 20 },
      verdict: "block",
      marks,
    });
  });

  it("that could not be taken says so", () => {
    expect(unmeasured({ code: "cameraData", unit: "flag" })).toMatchObject({
      value: null,
      verdict: "unmeasured",
    });
  });
});
