import { describe, expect, it } from "vitest";
import { reviewDueAt } from "./review-due";

describe("reviewDueAt", () => {
  const END = new Date("2026-12-31T10:00:00Z");
  const CALENDAR = new Map([["2026-06-03", false]]);
  const due = (submitted: string, max: number | null) =>
    reviewDueAt(new Date(submitted), END, max === null ? null : { max }, CALENDAR).toISOString();

  it.each<[string, string, number | null, string]>([
    ["without a promise, the end of the task", "2026-06-01T02:00:00Z", null, "2026-12-31T10:00:00.000Z"],
    [
      "on a Monday for two days with a holiday among them, the end of Thursday in Beijing",
      "2026-06-01T02:00:00Z",
      2,
      "2026-06-04T16:00:00.000Z",
    ],
    ["shortly before the end, the end", "2026-12-30T02:00:00Z", 5, "2026-12-31T10:00:00.000Z"],
  ])("%s", (_, submitted, max, expected) => {
    expect(due(submitted, max)).toBe(expected);
  });
});
