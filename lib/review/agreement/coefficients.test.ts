import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AgreementTable, cohenKappa, type Estimate, gwetAc1, wilson } from "./coefficients";

/** 100 pregnancies by two abstractors (Gwet, Handbook of Inter-Rater Reliability; irrCAC `cont3x3abstractors`). */
const ABSTRACTORS: AgreementTable = [
  [13, 0, 0],
  [0, 20, 7],
  [0, 4, 56],
];

/** 100 patients by two raters (Fleiss, Statistical Methods for Rates and Proportions, 2nd ed., table 13.1). */
const DIAGNOSES: AgreementTable = [
  [75, 1, 4],
  [5, 4, 1],
  [0, 0, 10],
];

/** 125 people of whom nearly all have the trait (Gwet 2008, the paradox of kappa). */
const NEARLY_ALL: AgreementTable = [
  [118, 5],
  [2, 0],
];

function standardError(found: Estimate | null): number {
  return found ? (found.high - found.value) / 1.959963984540054 : Number.NaN;
}

describe("Cohen's kappa", () => {
  it("is that of the published tables", () => {
    expect(cohenKappa(ABSTRACTORS)?.value).toBeCloseTo(0.7964094, 7);
    expect(cohenKappa(DIAGNOSES)?.value).toBeCloseTo(0.68, 2);
    expect(cohenKappa(NEARLY_ALL)?.value).toBeCloseTo(-0.0234, 4);
  });

  it("has the published large-sample interval", () => {
    expect(standardError(cohenKappa(ABSTRACTORS))).toBeCloseTo(0.0589, 3);
    expect(standardError(cohenKappa(DIAGNOSES))).toBeCloseTo(0.087, 2);
  });

  it("is not defined where everybody always says the same", () => {
    const always = [
      [80, 0],
      [0, 0],
    ];
    expect(cohenKappa(always)).toBeNull();
    expect(gwetAc1(always)?.value).toBe(1);
  });
});

describe("Gwet's AC1", () => {
  it("is that of the published tables, with its standard error", () => {
    const found = gwetAc1(ABSTRACTORS);
    expect(found?.value).toBeCloseTo(0.8493305, 7);
    expect(standardError(found)).toBeCloseTo(0.04321747, 6);
    expect(gwetAc1(NEARLY_ALL)?.value).toBeCloseTo(0.9408, 4);
  });
});

describe("both coefficients", () => {
  const cell = fc.nat(60);
  const tables = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 3, maxLength: 3 });

  it("lie in their interval, and are one where the two never differ", () => {
    fc.assert(
      fc.property(tables, (table) => {
        for (const found of [cohenKappa(table), gwetAc1(table)]) {
          if (!found) continue;
          expect(found.low).toBeLessThanOrEqual(found.value + 1e-12);
          expect(found.high).toBeGreaterThanOrEqual(found.value - 1e-12);
        }
        const same = table.map((row, i) => row.map((count, j) => (i === j ? count + 1 : 0)));
        expect(cohenKappa(same)?.value).toBeCloseTo(1, 9);
        expect(gwetAc1(same)?.value).toBeCloseTo(1, 9);
      }),
    );
  });

  it("do not depend on who is called the first", () => {
    fc.assert(
      fc.property(tables, (table) => {
        const turned = table.map((row, i) => row.map((_, j) => table[j]?.[i] ?? 0));
        expect(gwetAc1(turned)?.value ?? 0).toBeCloseTo(gwetAc1(table)?.value ?? 0, 9);
        expect(cohenKappa(turned)?.value ?? 0).toBeCloseTo(cohenKappa(table)?.value ?? 0, 9);
      }),
    );
  });
});

describe("Wilson's interval", () => {
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])("is the one Newcombe (1998) gives for %i of %i", (hits, n, low, high) => {
    const found = wilson(hits, n);
    expect(found?.low).toBeCloseTo(low, 4);
    expect(found?.high).toBeCloseTo(high, 4);
  });

  it("says nothing of nothing", () => {
    expect(wilson(0, 0)).toBeNull();
  });
});
