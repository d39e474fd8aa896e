import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { REGISTRY_VERDICTS } from "@/db/delivery-vocabulary";
import { calibrate, interval, simulate } from "./calibration";

const histogram = fc.array(
  fc.record({
    score: fc.integer({ min: 0, max: 100 }),
    verdict: fc.constantFrom(...REGISTRY_VERDICTS),
    n: fc.integer({ min: 1, max: 500 }),
  }),
  { maxLength: 60 },
);
const line = fc.integer({ min: 0, max: 100 });

describe("calibration", () => {
  it("counts every compared photo in exactly one bin, and its interval holds the share", () => {
    fc.assert(
      fc.property(histogram, (rows) => {
        const bins = calibrate(rows);
        const compared = rows.reduce((sum, { verdict, n }) => sum + (verdict === "refused" ? 0 : n), 0);
        expect(bins.reduce((sum, { same, different }) => sum + same + different, 0)).toBe(compared);
        for (const { share, low, high } of bins)
          if (share !== null) {
            expect(low).toBeLessThanOrEqual(share + 1e-9);
            expect(high).toBeGreaterThanOrEqual(share - 1e-9);
          }
      }),
    );
  });

  it.each([
    [0, 0, 0, 1],
    [0, 10, 0, 0.278],
    [5, 10, 0.237, 0.763],
    [10, 10, 0.722, 1],
  ])("%d of %d lies between %d and %d", (part, whole, low, high) => {
    const found = interval(part, whole);
    expect(found.low).toBeCloseTo(low, 2);
    expect(found.high).toBeCloseTo(high, 2);
  });
});

describe("another line", () => {
  const rows = [
    { score: 55, verdict: "different", n: 3 },
    { score: 60, verdict: "same", n: 40 },
    { score: 61, verdict: "different", n: 2 },
    { score: 62, verdict: "different", n: 9 },
  ] as const;

  it.each([
    [60, 62, { caught: 2, looks: 42 }],
    [62, 60, { caught: -2, looks: -42 }],
    [60, 60, { caught: 0, looks: 0 }],
  ])("from %d to %d changes %j", (from, to, changed) => {
    expect(simulate(rows, { from, to })).toEqual(changed);
  });

  it("changes as much in two steps as in one", () => {
    fc.assert(
      fc.property(histogram, line, line, line, (all, a, b, c) => {
        const [first, second, both] = [
          simulate(all, { from: a, to: b }),
          simulate(all, { from: b, to: c }),
          simulate(all, { from: a, to: c }),
        ];
        expect(first.caught + second.caught).toBe(both.caught);
        expect(first.looks + second.looks).toBe(both.looks);
      }),
    );
  });
});
