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

it("a school is served by the hand-over, 学信网 by what it shows", () => {
  const [deliveredAt, uploadedAt] = [new Date(1), new Date(2)];
  const moments = { deliveredAt, uploadedAt, closedAt: null };
  expect(doneAt(moments, "school")).toBe(deliveredAt);
  expect(doneAt(moments, "both")).toBe(uploadedAt);
  expect(doneAt({ ...moments, uploadedAt: null }, "chsi")).toBeNull();
});
