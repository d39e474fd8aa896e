import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatDay } from "@/lib/i18n/format";
import { KNOWN_DAYS } from "./known-days";
import { type Calendar, endOfWorkingDay, isWorkingDay, workingDaysSince } from "./working-days";

const CALENDAR: Calendar = new Map(KNOWN_DAYS.map(({ day, isWorking }) => [day, isWorking]));
const NONE: Calendar = new Map();
const DAY_MS = 24 * 3600 * 1000;

describe("isWorkingDay", () => {
  it.each<[string, string, boolean]>([
    ["a Monday", "2026-06-01", true],
    ["a Saturday", "2026-06-06", false],
    ["a Thursday of 国庆节", "2026-10-01", false],
    ["a Saturday worked in its place", "2026-10-10", true],
    ["the Sunday before 春节 2026", "2026-02-15", false],
    ["the Saturday before it", "2026-02-14", true],
  ])("%s", (_, day, worked) => {
    expect(isWorkingDay(day, CALENDAR)).toBe(worked);
  });
});

describe("endOfWorkingDay", () => {
  const end = (from: string, days: number, calendar = CALENDAR) =>
    endOfWorkingDay(new Date(from), days, calendar).toISOString();

  it.each<[string, string, number, string]>([
    ["the same day", "2026-06-01T02:00:00Z", 0, "2026-06-01T16:00:00.000Z"],
    ["two days from a Monday", "2026-06-01T02:00:00Z", 2, "2026-06-03T16:00:00.000Z"],
    ["over a weekend", "2026-06-05T02:00:00Z", 1, "2026-06-08T16:00:00.000Z"],
    ["Friday night in London is Saturday in Beijing", "2026-06-05T20:00:00Z", 1, "2026-06-08T16:00:00.000Z"],
    ["over 国庆节, with the Saturday after it worked", "2026-09-30T02:00:00Z", 3, "2026-10-10T16:00:00.000Z"],
    ["over 春节, with the Saturday before it worked", "2026-02-13T02:00:00Z", 2, "2026-02-24T16:00:00.000Z"],
  ])("%s", (_, from, days, expected) => {
    expect(end(from, days)).toBe(expected);
  });

  it("counts weekdays where nothing else is known", () => {
    expect(end("2026-09-30T02:00:00Z", 3, NONE)).toBe("2026-10-05T16:00:00.000Z");
  });

  it("ends on a working day, with exactly so many of them on the way", () => {
    const dates = fc.date({ min: new Date("2025-01-01"), max: new Date("2026-12-01"), noInvalidDate: true });
    fc.assert(
      fc.property(dates, fc.integer({ min: 1, max: 15 }), (from, days) => {
        const last = endOfWorkingDay(from, days, CALENDAR).getTime() - 1;
        expect(isWorkingDay(formatDay(new Date(last)), CALENDAR)).toBe(true);
        const passed: string[] = [];
        for (
          let at = from.getTime() + DAY_MS;
          formatDay(new Date(at)) <= formatDay(new Date(last));
          at += DAY_MS
        )
          passed.push(formatDay(new Date(at)));
        expect(passed.filter((day) => isWorkingDay(day, CALENDAR))).toHaveLength(days);
      }),
    );
  });
});

describe("KNOWN_DAYS", () => {
  it("names each day once, and none that its weekday would say already", () => {
    expect(new Set(KNOWN_DAYS.map(({ day }) => day)).size).toBe(KNOWN_DAYS.length);
    for (const { day, isWorking } of KNOWN_DAYS) if (isWorking) expect(isWorkingDay(day, NONE)).toBe(false);
  });

  it.each([
    [2025, 28, 5],
    [2026, 33, 6],
  ])("has the days off and the weekends worked of %i", (year, off, worked) => {
    const days = KNOWN_DAYS.filter(({ day }) => day.startsWith(String(year)));
    expect(days.filter(({ isWorking }) => !isWorking)).toHaveLength(off);
    expect(days.filter(({ isWorking }) => isWorking)).toHaveLength(worked);
  });
});

describe("workingDaysSince", () => {
  it.each<[string, string, string, number]>([
    ["on the day itself", "2026-06-01T02:00:00Z", "2026-06-01T15:59:00Z", 0],
    ["on the next day", "2026-06-01T15:59:00Z", "2026-06-01T16:01:00Z", 1],
    ["over a weekend", "2026-06-05T02:00:00Z", "2026-06-08T02:00:00Z", 1],
    ["before the moment", "2026-06-05T02:00:00Z", "2026-06-01T02:00:00Z", 0],
    ["over 国庆节, with the Saturday after it worked", "2026-09-30T02:00:00Z", "2026-10-10T02:00:00Z", 3],
  ])("%s", (_, from, to, days) => {
    expect(workingDaysSince(new Date(from), new Date(to), CALENDAR)).toBe(days);
  });

  it("has counted as many days as are promised just before the promise ends, and one more from the next working day on", () => {
    const moment = fc.date({
      min: new Date("2026-01-01"),
      max: new Date("2026-10-01"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(moment, fc.integer({ min: 0, max: 15 }), (from, days) => {
        const end = endOfWorkingDay(from, days, CALENDAR);
        expect(workingDaysSince(from, new Date(end.getTime() - 1), CALENDAR)).toBe(days);
      }),
    );
  });
});
