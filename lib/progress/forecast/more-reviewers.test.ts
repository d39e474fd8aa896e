import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Due, moreReviewers } from "./more-reviewers";

const day = (days: number, count: number): Due => ({ days, count });

describe("reviewers who would be needed besides those there are", () => {
  it.each([
    ["nothing waits", [], { reviewers: 2, perDay: 100 }, 0],
    ["nothing waits and nobody reviews", [day(1, 0)], { reviewers: 0, perDay: 0 }, 0],
    ["nobody reviewed lately", [day(3, 10)], { reviewers: 0, perDay: 0 }, null],
    ["just in time", [day(3, 300)], { reviewers: 2, perDay: 100 }, 0],
    ["one photo too many", [day(3, 301)], { reviewers: 2, perDay: 100 }, 1],
    ["twice as much as can be done", [day(1, 200)], { reviewers: 2, perDay: 100 }, 2],
    ["late ones count for one day", [day(0, 150)], { reviewers: 3, perDay: 100 }, 2],
    ["the first days ask most", [day(1, 250), day(10, 50)], { reviewers: 1, perDay: 100 }, 2],
    ["the last day asks most", [day(10, 2500), day(1, 50)], { reviewers: 1, perDay: 100 }, 2],
  ] as const)("%s", (_, due, pace, more) => {
    expect(moreReviewers(due, pace)).toBe(more);
  });

  it("are enough, and one fewer is not", () => {
    const dues = fc.array(fc.record({ days: fc.nat(30), count: fc.nat(5000) }), { maxLength: 12 });
    const pace = fc.record({
      reviewers: fc.integer({ min: 1, max: 40 }),
      perDay: fc.integer({ min: 1, max: 9000 }),
    });
    fc.assert(
      fc.property(dues, pace, (due, { reviewers, perDay }) => {
        const more = moreReviewers(due, { reviewers, perDay }) ?? 0;
        const isEnough = (people: number) =>
          due.every(({ days }) => {
            const until = due.filter((other) => Math.max(1, other.days) <= Math.max(1, days));
            const sum = until.reduce((total, { count }) => total + count, 0);
            return sum * reviewers <= people * perDay * Math.max(1, days) * (1 + 1e-9);
          });
        return isEnough(reviewers + more) && (more === 0 || !isEnough(reviewers + more - 1 - 1e-6));
      }),
    );
  });
});
