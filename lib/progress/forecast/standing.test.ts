import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DAY_MS, forecast } from "./forecast";
import { byUrgency, type Standing, standingOf } from "./standing";

const now = new Date("2026-06-10T00:00:00Z");
const inDays = (days: number) => new Date(now.getTime() + days * DAY_MS);

describe("how a task stands", () => {
  it.each<[string, number, number, number[], Standing]>([
    ["everybody approved", 0, -3, [], { kind: "done", days: 0 }],
    ["the deadline passed with people left", 4, -3, [9], { kind: "overdue", days: 3 }],
    ["too slow", 100, 5, [10], { kind: "late", days: 5 }],
    ["nothing approved lately", 100, 5, [0, 0], { kind: "unknown", days: 0 }],
    ["fast enough", 40, 5, [10], { kind: "inTime", days: 0 }],
  ])("%s", (_, remaining, closes, pace, standing) => {
    const closesAt = inDays(closes);
    const outlook = forecast(pace, remaining, now, closesAt);
    expect(standingOf({ status: "open", remaining, closesAt, outlook }, now)).toEqual(standing);
  });
});

it("of a closed task is that, whatever is left", () => {
  const closed = { status: "closed", remaining: 9, closesAt: inDays(-3), outlook: null } as const;
  expect(standingOf(closed, now)).toEqual({ kind: "closed", days: 0 });
});

describe("the order of tasks", () => {
  it("puts late ones first, the latest on top, and those that close first before others", () => {
    const task = (name: string, standing: Standing, closes: number) => ({
      name,
      standing,
      closesAt: inDays(closes),
    });
    const tasks = [
      task("closed", { kind: "closed", days: 0 }, -9),
      task("done", { kind: "done", days: 0 }, 1),
      task("in time, far", { kind: "inTime", days: 0 }, 30),
      task("in time, near", { kind: "inTime", days: 0 }, 3),
      task("unknown", { kind: "unknown", days: 0 }, 2),
      task("a little late", { kind: "late", days: 1 }, 2),
      task("very late", { kind: "late", days: 40 }, 9),
      task("over", { kind: "overdue", days: 2 }, -2),
    ];
    const names = [
      "over",
      "very late",
      "a little late",
      "unknown",
      "in time, near",
      "in time, far",
      "done",
      "closed",
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(tasks, { minLength: tasks.length }), (shuffled) => {
        expect(byUrgency(shuffled).map(({ name }) => name)).toEqual(names);
      }),
    );
  });
});
