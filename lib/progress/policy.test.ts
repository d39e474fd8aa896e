import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BUCKETS, type Bucket } from "@/db/enrollment-bucket";
import {
  BAR_PARTS,
  barOf,
  expected,
  FUNNEL,
  forecast,
  notYetApproved,
  rosterSize,
  stationCount,
  sumOf,
} from "./policy";

const anySums = fc.record(Object.fromEntries(BUCKETS.map((bucket) => [bucket, fc.nat(500)])), {
  requiredKeys: [],
});
const stationOf = (name: string): readonly Bucket[] =>
  FUNNEL.find(([station]) => station === name)?.[1] ?? [];

const APPROVED: readonly Bucket[] = [
  ...(["registryDifferent", "registryRefused", "online", "delivered", "sealed"] as const),
  ...(["approvedCodeMissing", "approved"] as const),
];

describe("sums of buckets", () => {
  it("count a bucket that is not there as nobody", () => {
    expect(sumOf({ online: 3 }, ["online", "sealed"])).toBe(3);
    expect(rosterSize({})).toBe(0);
  });

  it("add up to the roster, whichever way it is looked at", () => {
    fc.assert(
      fc.property(anySums, (sums) => {
        const all = Object.values(sums).reduce((total: number, count) => total + (count ?? 0), 0);
        expect(rosterSize(sums)).toBe(all);
        expect(expected(sums)).toBe(all - (sums.withdrawn ?? 0) - (sums.exempt ?? 0));
      }),
    );
  });
});

describe("the funnel", () => {
  it.each<[string, readonly Bucket[]]>([
    ["waiting", ["inReview", "secondReview"]],
    ["approved", APPROVED],
    ["sealed", ["registryDifferent", "registryRefused", "online", "delivered", "sealed"]],
    ["online", ["online"]],
    ["different", ["registryDifferent", "registryRefused"]],
  ])("counts as %s exactly those buckets", (station, buckets) => {
    expect([...stationOf(station)].sort()).toEqual([...buckets].sort());
  });

  it("counts as submitted everybody of whom a photo exists", () => {
    const without: readonly Bucket[] = [
      "withdrawn",
      "exempt",
      "toConfirm",
      "readyToShoot",
      "unpaid",
      "notAssociated",
    ];
    expect(stationOf("submitted")).toEqual(BUCKETS.filter((bucket) => !without.includes(bucket)));
  });

  it("never grows from one station to the next", () => {
    fc.assert(
      fc.property(anySums, (sums) => {
        const counts = (["expected", "submitted", "approved", "sealed", "online"] as const).map((station) =>
          stationCount(sums, station),
        );
        expect(counts).toEqual([...counts].sort((a, b) => b - a));
      }),
    );
  });
});

describe("a college's bar", () => {
  it("has every bucket in one part at most", () => {
    const buckets = Object.values(BAR_PARTS).flat();
    expect(new Set(buckets).size).toBe(buckets.length);
  });

  it("adds up to everybody expected, and no part is less than nobody", () => {
    fc.assert(
      fc.property(anySums, (sums) => {
        const parts = Object.values(barOf(sums));
        expect(parts.reduce((total, part) => total + part, 0)).toBe(expected(sums));
        for (const part of parts) expect(part).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it("leaves for the rest those who have not begun", () => {
    const sums = { toConfirm: 1, readyToShoot: 2, unpaid: 4, notAssociated: 8, exempt: 16, withdrawn: 32 };
    expect(barOf(sums)).toEqual({ approved: 0, waiting: 0, problem: 0, rest: 15 });
  });
});

describe("notYetApproved", () => {
  it("is everybody expected without those who were approved, also where 学信网 answered otherwise", () => {
    const without: readonly Bucket[] = [...APPROVED, "withdrawn", "exempt"];
    expect(BUCKETS.filter(notYetApproved)).toEqual(BUCKETS.filter((bucket) => !without.includes(bucket)));
  });
});

describe("the forecast", () => {
  const now = new Date("2026-06-01T00:00:00Z");
  const deadline = new Date("2026-06-09T00:00:00Z");

  it("says the day at the present speed and how late that is", () => {
    const found = forecast([10, 10, 10], 105, now, deadline);
    expect(found?.doneOn.toISOString().slice(0, 10)).toBe("2026-06-12");
    expect(found?.daysLate).toBe(3);
  });

  it("is not late before the deadline", () => {
    expect(forecast([50, 50], 100, now, deadline)?.daysLate).toBe(0);
  });

  it("says nothing where nobody is left, or nothing was approved lately", () => {
    expect(forecast([5, 5], 0, now, deadline)).toBeNull();
    expect(forecast([0, 0, 0], 10, now, deadline)).toBeNull();
  });

  it("keeps the day between the earliest and the latest of its band", () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(300), { minLength: 1, maxLength: 14 }),
        fc.integer({ min: 1, max: 9000 }),
        (days, left) => {
          const found = forecast(days, left, now, deadline);
          if (!found) return;
          expect(found.earliest.getTime()).toBeLessThanOrEqual(found.doneOn.getTime());
          if (found.latest) expect(found.latest.getTime()).toBeGreaterThanOrEqual(found.doneOn.getTime());
        },
      ),
    );
  });
});
