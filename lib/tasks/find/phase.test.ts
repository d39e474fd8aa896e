import { describe, expect, it } from "vitest";
import { phaseOf } from "./phase";

const [BEFORE, OPENS, WITHIN, CLOSES] = [
  "2026-02-28T00:00:00Z",
  "2026-03-01T00:00:00Z",
  "2026-05-01T00:00:00Z",
  "2026-06-30T00:00:00Z",
].map((moment) => new Date(moment)) as [Date, Date, Date, Date];

describe("how a task stands for a student", () => {
  it.each([
    ["draft", [null, null, null, null]],
    ["open", ["notYetOpen", "open", "open", "closed"]],
    ["paused", ["paused", "paused", "paused", "closed"]],
    ["closed", ["closed", "closed", "closed", "closed"]],
  ] as const)("%s: before, at the opening, within, at the end", (status, phases) => {
    const task = { status, opensAt: OPENS, closesAt: CLOSES };
    expect([BEFORE, OPENS, WITHIN, CLOSES].map((now) => phaseOf(task, now))).toEqual(phases);
  });
});
