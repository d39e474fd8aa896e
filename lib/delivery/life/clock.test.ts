import { expect, it } from "vitest";
import { doneAt, promiseClock } from "./clock";

const promise = { min: 3, max: 5 };
const from = new Date("2026-06-04T09:00:00+08:00");
const at = (moment: string, done: string | null = null) => {
  const clock = promiseClock(
    { from, done: done ? new Date(done) : null, promise },
    new Date(moment),
    new Map(),
  );
  return clock && [clock.day, clock.isOver, clock.isLate];
};

it("counts the working days since the end of processing, up to the one promised last", () => {
  expect(at("2026-06-04T20:00:00+08:00")).toEqual([0, false, false]);
  expect(at("2026-06-09T08:00:00+08:00")).toEqual([3, false, false]);
  expect(at("2026-06-11T23:59:00+08:00")).toEqual([5, false, false]);
  expect(at("2026-06-12T00:01:00+08:00")).toEqual([6, false, true]);
  expect(promiseClock({ from, done: null, promise }, from, new Map())?.due).toEqual(
    new Date("2026-06-11T23:59:59.999+08:00"),
  );
});

it("stops where the promise was kept, or missed", () => {
  expect(at("2026-07-01T08:00:00+08:00", "2026-06-08T10:00:00+08:00")).toEqual([2, true, false]);
  expect(at("2026-07-01T08:00:00+08:00", "2026-06-15T10:00:00+08:00")).toEqual([7, true, true]);
});

it("says nothing where nothing is promised or finished", () => {
  expect(promiseClock({ from, done: null, promise: null }, from, new Map())).toBeNull();
  expect(promiseClock({ from: null, done: null, promise }, from, new Map())).toBeNull();
});

it.each([
  // target, delivered, uploaded, answered, closed: done
  ["school", null, null, null, null, null],
  ["school", 1, 2, 3, 4, 1],
  ["school", null, 2, 3, 4, null],
  ["chsi", 1, null, null, null, null],
  ["chsi", 1, 2, null, null, 2],
  ["chsi", 1, null, 3, null, 3],
  ["chsi", 1, 2, 3, 4, 2],
  ["chsi", 1, 3, 2, 4, 2],
  ["chsi", 1, null, null, 4, 4],
  ["chsi", 1, null, 3, 4, 3],
  ["both", 1, null, null, null, null],
  ["both", 1, null, 3, null, 3],
] as const)(
  "for %s, delivered %s, online %s, answered %s and closed %s, it is done at %s",
  (target, ...moments) => {
    const [deliveredAt, uploadedAt, answeredAt, closedAt, done] = moments.map((ms) =>
      ms ? new Date(ms) : null,
    );
    const of = { deliveredAt, uploadedAt, answeredAt, closedAt } as Parameters<typeof doneAt>[0];
    expect(doneAt(of, target)).toEqual(done);
  },
);
