import { describe, expect, it } from "vitest";
import { cohortStanding } from "./cohort";

const others = (first: number) => Array.from({ length: 25 }, (_, i) => first + i * 0.1);

describe("cohortStanding", () => {
  it.each([
    ["nearest by far", 0.2, others(0.5), { rank: 1, advice: "supports" }],
    ["nearest by little", 0.48, others(0.5), { rank: 1, advice: "unclear" }],
    ["third", 0.65, others(0.5), { rank: 3, advice: "unclear" }],
    ["fifth", 0.85, others(0.5), { rank: 5, advice: "check" }],
  ])("%s", (_name, own, cohort, expected) => {
    expect(cohortStanding(own, cohort)).toMatchObject({ ...expected, size: 26 });
  });

  it("tells margin and deviations", () => {
    const standing = cohortStanding(0.2, others(0.5));
    expect(standing?.margin).toBeCloseTo(0.3);
    expect(standing?.deviations).toBeCloseTo((1.7 - 0.2) / Math.sqrt(0.52), 1);
  });

  it("needs a cohort", () => {
    expect(cohortStanding(0.2, others(0.5).slice(0, 19))).toBeNull();
  });
});
