import { describe, expect, it } from "vitest";
import { checkInRefusal, isExpectedAt, mayMoveOnline } from "./policy";

const ARRIVING = {
  ...{ standing: "listed" as const, photo: "none" as const, payment: "paid" as const },
  ...{ isHere: false, isExpected: true, placesLeft: 5 },
};

describe("checkInRefusal", () => {
  it.each([
    [{}, null, null],
    [{ standing: "exempt" as const }, "notListed", "notListed"],
    [{ isHere: true, payment: "due" as const }, "again", "again"],
    [{ photo: "approved" as const }, "approved", "approved"],
    [{ photo: "inReview" as const }, "underWay", "underWay"],
    [{ photo: "rejected" as const }, null, null],
    [{ payment: "due" as const }, "unpaid", "unpaid"],
    [{ payment: "refunded" as const }, "unpaid", "unpaid"],
    [{ payment: "waived" as const }, null, null],
    [{ isExpected: false }, "otherShoot", null],
    [{ placesLeft: 0 }, "full", null],
    [{ placesLeft: null }, null, null],
  ])("%j: %s, and %s for who insists", (change, refusal, insisting) => {
    expect(checkInRefusal({ ...ARRIVING, ...change }, false)).toBe(refusal);
    expect(checkInRefusal({ ...ARRIVING, ...change }, true)).toBe(insisting);
  });
});

it.each([
  ["文学院", "汉语2201", true],
  ["法学院", "法学2201", true],
  ["法学院", "法学2202", false],
  ["医学院", "汉语2201", false],
])("%s %s is expected: %s", (college, className, isExpected) => {
  const groups = [
    { college: "文学院", className: "" },
    { college: "法学院", className: "法学2201" },
  ];
  expect(isExpectedAt(groups, { college, className })).toBe(isExpected);
});

it.each([
  ["open", 1, true],
  ["open", -1, false],
  ["paused", 1, false],
] as const)(
  "absentees of a task that is %s may go online: %i h before its end is %s",
  (status, hours, may) => {
    const now = new Date("2026-05-12T08:00:00Z");
    expect(mayMoveOnline({ status, closesAt: new Date(now.getTime() + hours * 3_600_000) }, now)).toBe(may);
  },
);
