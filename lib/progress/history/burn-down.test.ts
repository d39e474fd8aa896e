import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BUCKETS } from "@/db/enrollment-bucket";
import { forecast } from "../forecast/forecast";
import { expected, rosterSize } from "../policy";
import { burnDown, type HistoryDay, paceOf, peopleLeft } from "./burn-down";

const span = { opens: "2026-06-01", closes: "2026-06-11", today: "2026-06-05" };
const now = new Date("2026-06-05T04:00:00Z");
const closesAt = new Date("2026-06-11T10:00:00Z");

const day = (date: string, left: number, isRebuilt = false): HistoryDay => ({
  day: `2026-06-${date}`,
  sums: { notAssociated: left, approved: 100 - left },
  isRebuilt,
});
const HISTORY = [day("01", 100, true), day("02", 90, true), day("03", 90), day("05", 70)];

describe("the burn-down", () => {
  const rows = burnDown(HISTORY, forecast([0, 10, 0, 10, 10], 70, now, closesAt), span);
  const on = (date: string) => rows.find((row) => row.day === `2026-06-${date}`);

  it("tells for every recorded day how many were left, and nothing for a day without a record", () => {
    expect(["01", "02", "03", "04", "05", "06"].map((date) => on(date)?.left)).toEqual([
      ...[100, 90, 90, null, 70],
      null,
    ]);
    expect(rows.filter((row) => row.isRebuilt).map((row) => row.day)).toEqual(["2026-06-01", "2026-06-02"]);
  });

  it("draws the plan straight from the opening to the deadline", () => {
    expect(["01", "06", "11", "12"].map((date) => on(date)?.planned)).toEqual([100, 50, 0, 0]);
  });

  it("goes on from today at the present speed, and not before", () => {
    expect(on("04")?.forecast).toBeNull();
    expect(on("05")?.forecast).toBe(70);
    expect(on("06")?.forecast).toBe(64);
    expect(rows.at(-1)?.forecast).toBe(0);
  });

  it("has no forecast where nothing was approved", () => {
    const flat = burnDown(HISTORY, null, span);
    expect(flat.every((row) => row.forecast === null && row.band === null)).toBe(true);
    expect(flat.at(-1)?.day).toBe(span.closes);
  });

  it("shows a long collection in few points, with the deadline and today among them", () => {
    const long = { opens: "2024-01-01", closes: "2026-06-11", today: "2026-06-05" };
    const days = burnDown([], null, long).map((row) => row.day);
    expect(days.length).toBeLessThan(130);
    expect(days).toEqual([...new Set(days)].sort());
    expect(days).toEqual(expect.arrayContaining([long.opens, long.closes, long.today]));
  });

  it("keeps the forecast within its band, and the band from shrinking below nobody", () => {
    const pace = fc.array(fc.nat(60), { minLength: 1, maxLength: 14 });
    fc.assert(
      fc.property(pace, fc.integer({ min: 1, max: 400 }), (approvals, left) => {
        const outlook = forecast(approvals, left, now, closesAt);
        const history = [{ day: span.today, sums: { notAssociated: left }, isRebuilt: false }];
        for (const { forecast: middle, band } of burnDown(history, outlook, span)) {
          if (middle === null || !band) continue;
          expect(band[0]).toBeGreaterThanOrEqual(0);
          expect(band[0]).toBeLessThanOrEqual(middle);
          expect(band[1]).toBeGreaterThanOrEqual(middle);
        }
      }),
    );
  });
});

it("counts as left everybody who is expected and not approved", () => {
  const anySums = fc.record(Object.fromEntries(BUCKETS.map((bucket) => [bucket, fc.nat(500)])));
  fc.assert(
    fc.property(anySums, (sums) => {
      expect(peopleLeft(sums)).toBeLessThanOrEqual(expected(sums));
      expect(peopleLeft(sums)).toBeGreaterThanOrEqual(0);
      expect(expected(sums)).toBeLessThanOrEqual(rosterSize(sums));
    }),
  );
});

describe("the pace", () => {
  const approved = (...days: (readonly [day: string, n: number])[]) =>
    new Map(days.map(([date, n]) => [`2026-06-${date}`, n]));

  it.each<[string, Map<string, number>, number[]]>([
    ["a gain each day", approved(["02", 1], ["03", 4], ["04", 9], ["05", 16]), [3, 5, 7]],
    ["a day without a record", approved(["02", 1], ["03", 4], ["05", 16]), [3, 0, 12]],
    ["photos taken back", approved(["02", 9], ["03", 4], ["04", 6], ["05", 6]), [0, 2, 0]],
    ["nothing before the first of the days", approved(["03", 4], ["04", 6], ["05", 6]), [4, 2, 0]],
    ["no record at all", approved(), [0, 0, 0]],
  ])("of %s", (_, days, pace) => {
    expect(paceOf(days, "2026-06-05", 3)).toEqual(pace);
  });
});
