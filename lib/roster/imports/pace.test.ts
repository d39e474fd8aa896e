import { describe, expect, it } from "vitest";
import { paceOf } from "./pace";

const START = new Date("2026-06-12T07:00:00Z");
const secondsIn = (seconds: number) => new Date(START.getTime() + seconds * 1000);
const step = { done: 5000, total: 20_000, startedFrom: 0, startedAt: START };

describe("the pace of an import", () => {
  it("is what was done since the step began, and the rest at that speed", () => {
    expect(paceOf(step, secondsIn(10))).toEqual({ perSecond: 500, secondsLeft: 30 });
  });

  it("of one that was gone on with counts from there", () => {
    expect(paceOf({ ...step, startedFrom: 4000 }, secondsIn(10))).toEqual({
      perSecond: 100,
      secondsLeft: 150,
    });
  });

  it("is not told in the first moments, nor before a row is done", () => {
    expect(paceOf(step, secondsIn(1))).toBeNull();
    expect(paceOf({ ...step, done: 0 }, secondsIn(10))).toBeNull();
    expect(paceOf({ ...step, startedAt: null }, secondsIn(10))).toBeNull();
  });

  it("leaves the rest open where the rows are not counted", () => {
    expect(paceOf({ ...step, total: 0 }, secondsIn(10))).toEqual({ perSecond: 500, secondsLeft: null });
  });

  it("never says that nothing moves, or that less than nothing is left", () => {
    expect(paceOf({ ...step, done: 1 }, secondsIn(600))?.perSecond).toBe(1);
    expect(paceOf({ ...step, done: 20_001 }, secondsIn(10))?.secondsLeft).toBe(0);
  });
});
