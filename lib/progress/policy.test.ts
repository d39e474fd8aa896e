import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { BUCKETS, type Bucket } from "@/db/enrollment-bucket";
import {
  addUp,
  BAR_PARTS,
  barOf,
  bucketsOf,
  expected,
  MISSING,
  NOT_BEGUN,
  narrowingTo,
  notYetApproved,
  rosterSize,
  STEP_NAMES,
  type Station,
  type Sums,
  stationCount,
  stationsOf,
  sumOf,
} from "./policy";

const anySums = fc.record(Object.fromEntries(BUCKETS.map((bucket) => [bucket, fc.nat(500)])), {
  requiredKeys: [],
});

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
  it.each<[Station, readonly Bucket[]]>([
    ["waiting", ["inReview", "secondReview"]],
    ["approved", APPROVED],
    ["sealed", ["registryDifferent", "registryRefused", "online", "delivered", "sealed"]],
    ["online", ["online"]],
    ["different", ["registryDifferent", "registryRefused"]],
  ])("counts as %s exactly those buckets", (station, buckets) => {
    expect([...bucketsOf(station)].sort()).toEqual([...buckets].sort());
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
    expect(bucketsOf("submitted")).toEqual(BUCKETS.filter((bucket) => !without.includes(bucket)));
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

describe("a step, which no bucket tells", () => {
  it("is counted beside the buckets and changes none of their sums", () => {
    const sums = { online: 3, unpaid: 2, associated: 4, paid: 3, charged: 5 };
    expect([stationCount(sums, "associated"), stationCount(sums, "paid")]).toEqual([4, 3]);
    expect([rosterSize(sums), expected(sums)]).toEqual([5, 5]);
  });

  it("opens the list of those expected who have taken it", () => {
    const buckets = bucketsOf("expected");
    expect(narrowingTo("associated")).toEqual({ buckets, association: "associated" });
    expect(narrowingTo("paid")).toEqual({ buckets, payment: ["paid", "waived"] });
    expect(narrowingTo("approved")).toEqual({ buckets: bucketsOf("approved") });
  });

  it("of paying is a station only where a fee is asked", () => {
    expect(stationsOf({ online: 3, associated: 3 })).not.toContain("paid");
    expect(stationsOf({ online: 3, charged: 1 })).toContain("paid");
  });

  it("adds up over rosters as the buckets do", () => {
    const steps = fc.record(Object.fromEntries(STEP_NAMES.map((step) => [step, fc.nat(500)])), {
      requiredKeys: [],
    });
    const some = fc.array(fc.tuple(anySums, steps).map(([sums, taken]): Sums => ({ ...sums, ...taken })));
    fc.assert(
      fc.property(some, (all) => {
        for (const key of [...BUCKETS, ...STEP_NAMES])
          expect(addUp(all)[key] ?? 0).toBe(all.reduce((n, sums) => n + (sums[key] ?? 0), 0));
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
    expect(inBar.sort()).toEqual([...bucketsOf("expected")].sort());
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
