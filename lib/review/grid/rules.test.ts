import { describe, expect, it } from "vitest";
import { GRID_SIZE, type GridFacts, gridRefusal, leastSeconds, SINGLES_NEEDED } from "./rules";

const NONE = { answered: 0, refused: 0 };
const GOOD: GridFacts = {
  gridFrom: 80,
  singles: SINGLES_NEEDED,
  isLocked: false,
  latest: { decided: 100, reversed: 5 },
  answers: { grid: NONE, single: NONE },
};

describe("gridRefusal", () => {
  it.each<[string, Partial<GridFacts>, unknown]>([
    ["nothing against it", {}, null],
    ["a task without a line for grids", { gridFrom: null }, { code: "off" }],
    ["a newcomer", { singles: 3 }, { code: "newcomer", left: 7 }],
    [
      "a lock, until enough singles have followed",
      { singles: 9, isLocked: true },
      { code: "locked", left: 1 },
    ],
    ["a lock that singles have lifted", { isLocked: true }, null],
    [
      "more than five in a hundred turned over",
      { latest: { decided: 100, reversed: 6 } },
      { code: "reversed", reversed: 6, decided: 100 },
    ],
    ["too few to say", { latest: { decided: 19, reversed: 19 } }, null],
    [
      "half as many refusals again as of singles",
      { answers: { grid: { answered: 500, refused: 15 }, single: { answered: 1000, refused: 20 } } },
      null,
    ],
    [
      "more refusals than that",
      { answers: { grid: { answered: 500, refused: 16 }, single: { answered: 1000, refused: 20 } } },
      { code: "worseThanSingles" },
    ],
    [
      "refusals of which there are too few answers to say",
      { answers: { grid: { answered: 499, refused: 400 }, single: { answered: 1000, refused: 20 } } },
      null,
    ],
    [
      "no answers to singles to compare with",
      { answers: { grid: { answered: 600, refused: 9 }, single: NONE } },
      null,
    ],
  ])("%s", (_, change, expected) => {
    expect(gridRefusal({ ...GOOD, ...change })).toEqual(expected);
  });
});

it("a grid is looked at six seconds at least, a larger one a quarter second a pair", () => {
  expect(leastSeconds(1)).toBe(6);
  expect(leastSeconds(GRID_SIZE)).toBe(6);
  expect(leastSeconds(48)).toBe(12);
});
