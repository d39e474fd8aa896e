import { describe, expect, it } from "vitest";
import { reviewDueAt } from "./review-due";

describe("reviewDueAt", () => {
  const END = new Date("2026-12-31T10:00:00Z");
  const due = (submitted: string, max: number | null) =>
    reviewDueAt(new Date(submitted), END, max === null ? null : { max }).toISOString();

  it.each<[string, string, number | null, string]>([
    ["without a promise, the end of the task", "2026-06-01T02:00:00Z", null, "2026-12-31T10:00:00.000Z"],
    [
      "on a Monday for two days, the end of Wednesday in Beijing",
      "2026-06-01T02:00:00Z",
      2,
      "2026-06-03T16:00:00.000Z",
    ],
    ["on a Friday for one day, the end of Monday", "2026-06-05T02:00:00Z", 1, "2026-06-08T16:00:00.000Z"],
    [
      "late on a Friday in London, Saturday in Beijing",
      "2026-06-05T20:00:00Z",
      1,
      "2026-06-08T16:00:00.000Z",
    ],
    ["shortly before the end, the end", "2026-12-30T02:00:00Z", 5, "2026-12-31T10:00:00.000Z"],
  ])("%s", (_, submitted, max, expected) => {
    expect(due(submitted, max)).toBe(expected);
  });
});
