import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DAY_MS, forecast, PACE_DAYS, paceDays } from "./forecast";

const now = new Date("2026-06-01T00:00:00Z");
const deadline = new Date("2026-06-09T00:00:00Z");
const someDays = fc.array(fc.nat(300), { minLength: 1, maxLength: PACE_DAYS });

describe("the forecast", () => {
  it("says the day at the present speed and how late that is", () => {
    const found = forecast([10, 10, 10], 105, now, deadline);
    expect(found?.doneOn.toISOString().slice(0, 10)).toBe("2026-06-12");
    expect(found?.daysLate).toBe(3);
  });

  it("says how many a day would meet the deadline, while there is one to meet", () => {
    expect(forecast([10], 104, now, deadline)?.neededPerDay).toBe(13);
    expect(forecast([10], 104, deadline, now)?.neededPerDay).toBeNull();
    expect(forecast([10], 5, now, new Date(now.getTime() + DAY_MS / 24))?.neededPerDay).toBe(5);
  });

  it("is not late before the deadline", () => {
    expect(forecast([50, 50], 100, now, deadline)?.daysLate).toBe(0);
  });

  it("says nothing where nobody is left, or nothing was approved lately", () => {
    expect(forecast([5, 5], 0, now, deadline)).toBeNull();
    expect(forecast([0, 0, 0], 10, now, deadline)).toBeNull();
    expect(forecast([], 10, now, deadline)).toBeNull();
  });

  it("keeps the day between the earliest and the latest of its band", () => {
    fc.assert(
      fc.property(someDays, fc.integer({ min: 1, max: 90_000 }), (days, left) => {
        const found = forecast(days, left, now, deadline);
        if (!found) return;
        expect(found.earliest.getTime()).toBeLessThanOrEqual(found.doneOn.getTime());
        expect(found.latest.getTime()).toBeGreaterThanOrEqual(found.doneOn.getTime());
        expect(found.earliest.getTime()).toBeGreaterThan(now.getTime());
      }),
    );
  });

  it("never ends earlier where more people are left", () => {
    fc.assert(
      fc.property(someDays, fc.integer({ min: 1, max: 9000 }), fc.nat(900), (days, left, more) => {
        const [few, many] = [left, left + more].map((people) => forecast(days, people, now, deadline));
        if (!few || !many) return;
        for (const edge of ["earliest", "doneOn", "latest"] as const)
          expect(many[edge].getTime()).toBeGreaterThanOrEqual(few[edge].getTime());
      }),
    );
  });

  it("has a wider band where the days differ more", () => {
    const width = (days: number[]) => {
      const found = forecast(days, 400, now, deadline);
      return found ? found.latest.getTime() - found.earliest.getTime() : 0;
    };
    expect(width([0, 80, 0, 80])).toBeGreaterThan(width([40, 40, 40, 40]));
  });
});

describe("the days that tell the speed", () => {
  it.each([
    ["the first hour", "2026-06-01T00:00:00Z", 1],
    ["the third day", "2026-05-30T00:00:00Z", 3],
    ["a month", "2026-05-01T00:00:00Z", PACE_DAYS],
    ["a task that has yet to open", "2026-06-05T00:00:00Z", 1],
  ])("after %s", (_, opensAt, days) => {
    expect(paceDays(now, new Date(opensAt))).toBe(days);
  });
});
