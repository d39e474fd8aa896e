import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BUCKETS, type Bucket } from "@/db/enrollment-bucket";
import {
  BAR_PARTS,
  barOf,
  expected,
  FUNNEL,
  MISSING,
  NOT_BEGUN,
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

  it("is made of buckets that add up to everybody expected, the rest among them", () => {
    const inBar = [...Object.values(BAR_PARTS).flat(), ...NOT_BEGUN];
    expect(inBar.sort()).toEqual([...stationOf("expected")].sort());
    fc.assert(
      fc.property(anySums, (sums) => {
        expect(sumOf(sums, NOT_BEGUN)).toBe(barOf(sums).rest);
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

describe("those who are missing", () => {
  it("are people without an approved photo whom nobody else keeps waiting", () => {
    const handled: readonly Bucket[] = ["withRegistrar", "secondReview", "inReview", "processing"];
    const missing: readonly Bucket[] = MISSING;
    expect(missing.filter((bucket) => !notYetApproved(bucket))).toEqual([]);
    expect(BUCKETS.filter((bucket) => notYetApproved(bucket) && !missing.includes(bucket)).sort()).toEqual(
      [...handled].sort(),
    );
  });
});
