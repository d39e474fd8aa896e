import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { agree, isSampled, needsSecondLook, outcomeOfRejection } from "./policy";
import { REJECT_REASON_CODES, type RejectReason, reasonOf } from "./reasons/reasons";

const LIMITS = { freeResubmissions: 2 };
const rejected = (reasons: RejectReason[], submissionsUsed: number, attemptsGranted = 0) =>
  outcomeOfRejection(reasons, { submissionsUsed, attemptsGranted }, LIMITS);

describe("outcomeOfRejection", () => {
  it.each<[string, RejectReason[], number, number, ReturnType<typeof outcomeOfRejection>]>([
    ["the first of three", ["blur"], 1, 0, { photo: "rejected", submissionsUsed: 1 }],
    ["the second of three", ["blur"], 2, 0, { photo: "rejected", submissionsUsed: 2 }],
    ["the last of three", ["blur"], 3, 0, { photo: "exhausted", submissionsUsed: 3 }],
    ["the third where one more was granted", ["blur"], 3, 1, { photo: "rejected", submissionsUsed: 3 }],
    [
      "the last, for a reason that is not theirs",
      ["notSame"],
      3,
      0,
      { photo: "rejected", submissionsUsed: 2 },
    ],
    [
      "the last, for both kinds of reason",
      ["notSame", "blur"],
      3,
      0,
      { photo: "exhausted", submissionsUsed: 3 },
    ],
    ["a count already at nothing", ["notSame"], 0, 0, { photo: "rejected", submissionsUsed: 0 }],
  ])("after %s", (_, reasons, used, granted, outcome) => {
    expect(rejected(reasons, used, granted)).toEqual(outcome);
  });

  it("never ends the collection of a task without a limit", () => {
    const counters = { submissionsUsed: 500, attemptsGranted: 0 };
    expect(outcomeOfRejection(["blur"], counters, { freeResubmissions: null }).photo).toBe("rejected");
  });

  it("costs an attempt exactly where one of the reasons does", () => {
    const reasons = fc.uniqueArray(fc.constantFrom(...REJECT_REASON_CODES), { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(reasons, fc.integer({ min: 1, max: 9 }), (given, used) => {
        const costs = given.some((reason) => reasonOf(reason).spendsAttempt);
        expect(rejected(given, used).submissionsUsed).toBe(costs ? used : used - 1);
      }),
    );
  });
});

const NONE = { secondApprovals: 0, secondRejections: 0 };
const look = (
  verdict: "approve" | "reject",
  reasons: RejectReason[],
  facts: Partial<Parameters<typeof needsSecondLook>[1]> = {},
) =>
  needsSecondLook(
    { verdict, reasons },
    { submissionId: "one", isLastAttempt: false, isGreyBand: false, shares: NONE, ...facts },
  );

describe("needsSecondLook", () => {
  it.each([
    ["an ordinary approval", look("approve", []), false],
    ["an ordinary rejection", look("reject", ["blur"]), false],
    ["not the same person", look("reject", ["notSame"]), true],
    ["not the same person among others", look("reject", ["blur", "notSame"]), true],
    ["a rejection of the last attempt", look("reject", ["blur"], { isLastAttempt: true }), true],
    ["an approval of the last attempt", look("approve", [], { isLastAttempt: true }), false],
    ["a score in the grey band", look("approve", [], { isGreyBand: true }), true],
    ["a drawn approval", look("approve", [], { shares: { ...NONE, secondApprovals: 100 } }), true],
    [
      "a rejection where approvals are drawn",
      look("reject", ["blur"], { shares: { ...NONE, secondApprovals: 100 } }),
      false,
    ],
  ])("of %s: %s", (_, found, expected) => {
    expect(found).toBe(expected);
  });
});

describe("agree", () => {
  const reject = (...reasons: RejectReason[]) => ({ verdict: "reject" as const, reasons });
  const approve = { verdict: "approve" as const, reasons: [] };
  it.each([
    ["two approvals", approve, approve, true],
    ["two rejections for other reasons", reject("blur"), reject("light"), true],
    ["approval and rejection", approve, reject("blur"), false],
    ["two who say it is somebody else", reject("notSame"), reject("blur", "notSame"), true],
    ["one who says it is somebody else", reject("notSame"), reject("blur"), false],
  ])("%s: %s", (_, first, second, expected) => {
    expect(agree(first, second)).toBe(expected);
    expect(agree(second, first)).toBe(expected);
  });
});

describe("isSampled", () => {
  const share = (percent: number) =>
    Array.from({ length: 4000 }, (_, n) => isSampled("second", `id ${n}`, percent)).filter(Boolean).length /
    40;

  it("draws about so many per cent, and always the same", () => {
    expect(share(0)).toBe(0);
    expect(share(100)).toBe(100);
    expect(Math.abs(share(5) - 5)).toBeLessThan(1.5);
    expect(share(5)).toBe(share(5));
  });

  it("draws independently for another purpose", () => {
    const both = Array.from({ length: 4000 }, (_, n) => `id ${n}`).filter(
      (id) => isSampled("second", id, 10) && isSampled("hideScore", id, 10),
    );
    expect(Math.abs(both.length / 40 - 1)).toBeLessThan(0.7);
  });
});
