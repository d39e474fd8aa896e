import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type FaceCompareRules, faceCompareSchema, SCORE_BANDS, scoreBand } from "./rules";

const RULES: FaceCompareRules = {
  enabled: true,
  interceptBelow: 15,
  greyBelow: 64,
  failuresBeforeRegistrar: 3,
  consentText: "本人同意进行人脸比对。",
  assessmentRecord: "个人信息保护影响评估 2026-01",
};

const refusals = (change: Partial<FaceCompareRules>) =>
  (faceCompareSchema.safeParse({ ...RULES, ...change }).error?.issues ?? []).map(
    ({ path, message }) => `${path.join(".")} ${message}`,
  );

describe("scoreBand", () => {
  it.each([
    [0, "intercept"],
    [14, "intercept"],
    [15, "grey"],
    [63, "grey"],
    [64, "clear"],
    [100, "clear"],
  ])("puts %d into %s", (score, band) => {
    expect(scoreBand(RULES, score)).toBe(band);
  });

  it("has no grey band where the lines are equal", () => {
    expect([49, 50].map((score) => scoreBand({ interceptBelow: 50, greyBelow: 50 }, score))).toEqual([
      "intercept",
      "clear",
    ]);
  });

  it("intercepts nothing where the first line is 0", () => {
    expect(scoreBand({ interceptBelow: 0, greyBelow: 64 }, 0)).toBe("grey");
  });

  it("never puts a higher score into a worse band", () => {
    const line = fc.integer({ min: 0, max: 100 });
    fc.assert(
      fc.property(line, line, line, line, (a, b, c, d) => {
        const lines = { interceptBelow: Math.min(a, b), greyBelow: Math.max(a, b) };
        const [low, high] = [Math.min(c, d), Math.max(c, d)].map((score) =>
          SCORE_BANDS.indexOf(scoreBand(lines, score)),
        );
        expect(low).toBeLessThanOrEqual(high ?? -1);
      }),
    );
  });
});

describe("faceCompareSchema", () => {
  it("takes rules with a consent text and an assessment", () => {
    expect(refusals({})).toEqual([]);
  });

  it.each<[Partial<FaceCompareRules>, string[]]>([
    [{ consentText: "  " }, ["consentText consentNeeded"]],
    [{ assessmentRecord: "" }, ["assessmentRecord assessmentNeeded"]],
    [
      { consentText: "", assessmentRecord: "" },
      ["consentText consentNeeded", "assessmentRecord assessmentNeeded"],
    ],
    [{ interceptBelow: 65 }, ["greyBelow linesOrder"]],
    [{ interceptBelow: 64 }, []],
    [{ enabled: false, consentText: "", assessmentRecord: "" }, []],
  ])("of %o finds %o", (change, found) => {
    expect(refusals(change)).toEqual(found);
  });

  it.each([
    { interceptBelow: -1 },
    { greyBelow: 101 },
    { failuresBeforeRegistrar: 0 },
    { interceptBelow: 1.5 },
  ])("refuses %o", (change) => {
    expect(refusals(change)).toHaveLength(1);
  });
});
