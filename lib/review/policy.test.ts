import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { outcomeOfRejection } from "./policy";
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
