import { describe, expect, it } from "vitest";
import { type FigureRows, figuresOf, medianOf, reasonAgreement } from "./figures";
import { followings } from "./followings";
import type { PairRow } from "./rows";
import { pairsOfPeople } from "./team";

const NOTHING: FigureRows = { gold: [], pairs: [], courses: [], speeds: [] };

const pair = (
  first: string,
  second: string,
  said: PairRow["said"],
  answered: PairRow["answered"],
  n: number,
) => ({
  ...{ first, second, said, answered, n },
  firstReason: said === "reject" ? ("light" as const) : null,
  secondReason: answered === "reject" ? ("light" as const) : null,
});

describe("figuresOf", () => {
  it("says nothing of nobody's work", () => {
    const { speed, sensitivity, reversal, agreement } = figuresOf("a", NOTHING);
    for (const figure of [speed, sensitivity, reversal, agreement.kappa, agreement.ac1])
      expect([figure.n, figure.found]).toEqual([0, null]);
  });

  it("counts gold by what it was, with the person's own verdicts only", () => {
    const gold = [
      { reviewer: "a", kind: "fault" as const, verdict: "reject" as const, named: true, n: 12 },
      { reviewer: "a", kind: "fault" as const, verdict: "approve" as const, named: false, n: 3 },
      { reviewer: "a", kind: "lookAlike" as const, verdict: "reject" as const, named: false, n: 8 },
      { reviewer: "a", kind: "lookAlike" as const, verdict: "approve" as const, named: false, n: 2 },
      { reviewer: "a", kind: "clean" as const, verdict: "approve" as const, named: false, n: 24 },
      { reviewer: "a", kind: "clean" as const, verdict: "reject" as const, named: false, n: 1 },
      { reviewer: "b", kind: "clean" as const, verdict: "reject" as const, named: false, n: 99 },
    ];
    const found = figuresOf("a", { ...NOTHING, gold });
    expect(found.sensitivity.found?.value).toBe(20 / 25);
    expect(found.specificity.found?.value).toBe(24 / 25);
    expect(found.named.found?.value).toBe(12 / 20);
    expect([found.lookAlikes.n, found.lookAlikes.found]).toEqual([10, null]);
  });

  it("gives no speed without accuracy", () => {
    const speeds = [{ reviewer: "a", seconds: 2.4, n: 400 }];
    const gold = [{ reviewer: "a", kind: "fault" as const, verdict: "reject" as const, named: true, n: 20 }];
    expect(figuresOf("a", { ...NOTHING, speeds }).speed).toMatchObject({ n: 400, found: null });
    expect(figuresOf("a", { ...NOTHING, speeds, gold }).speed.found?.value).toBe(2.4);
  });

  it("says nothing of agreement on fewer photos than are enough, and counts both places of a pair", () => {
    const pairs = [pair("a", "b", "approve", "approve", 30), pair("c", "a", "reject", "reject", 19)];
    expect(figuresOf("a", { ...NOTHING, pairs }).agreement).toMatchObject({
      n: 49,
      same: 49,
      ac1: { found: null },
    });
    const enough = [...pairs, pair("b", "a", "reject", "approve", 1)];
    expect(figuresOf("a", { ...NOTHING, pairs: enough }).agreement.ac1.found?.value).toBeCloseTo(0.96, 2);
    expect(figuresOf("b", { ...NOTHING, pairs: enough }).agreement.n).toBe(31);
  });

  it("takes reversals over all a person's verdicts, whether the score was shown or not", () => {
    const courses = [
      { reviewer: "a", shown: true, approved: 60, reversed: 3, n: 80 },
      { reviewer: "a", shown: false, approved: 10, reversed: 1, n: 20 },
    ];
    expect(figuresOf("a", { ...NOTHING, courses }).reversal.found?.value).toBe(0.04);
    const [shown, hidden] = followings(courses);
    expect([shown?.approved.found?.value, shown?.reversal.n]).toEqual([0.75, 80]);
    expect([hidden?.approved.n, hidden?.approved.found]).toEqual([20, null]);
  });
});

describe("medianOf", () => {
  const figure = (value: number | null) => ({
    n: 60,
    needed: 50,
    found: value === null ? null : { value, low: value, high: value },
  });
  it.each([
    ["of three", [0.9, 0.7, 0.8], 0.8],
    ["of four, between the middle two", [0.9, 0.7, 0.8, 1], 0.85],
    ["of two gives a person away", [0.9, 0.7], null],
    ["counts only those with enough", [0.9, 0.7, null], null],
  ])("%s", (_, values, expected) => {
    const found = medianOf(values.map(figure));
    if (expected === null) expect(found).toBeNull();
    else expect(found).toBeCloseTo(expected, 9);
  });
});

describe("pairs", () => {
  it("are the same two people, whoever looked first", () => {
    const rows = [
      pair("a", "b", "approve", "approve", 3),
      pair("b", "a", "approve", "reject", 2),
      pair("c", "a", "reject", "reject", 9),
    ];
    const names = new Map([
      ["a", "甲"],
      ["b", "乙"],
      ["c", "丙"],
    ]);
    expect(pairsOfPeople(rows, names).map(({ names: two, agreement }) => [two, agreement.n])).toEqual([
      [["甲", "丙"], 9],
      [["甲", "乙"], 5],
    ]);
  });

  it("agree on reasons only where both rejected", () => {
    const rows = [
      { ...pair("a", "b", "reject", "reject", 60) },
      { ...pair("a", "b", "reject", "reject", 20), secondReason: "blur" as const },
      pair("a", "b", "approve", "reject", 500),
    ];
    expect(reasonAgreement(rows)).toMatchObject({ n: 80, same: 60 });
  });
});
