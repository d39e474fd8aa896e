import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { CLAIM_SIZE, claimInput, decideInput, NOTE_LIMIT, queueInput } from "./schema";

const DECISION = {
  schoolId: randomUUID(),
  itemId: randomUUID(),
  token: 7,
  version: 1,
  verdict: "reject",
  reasons: ["blur"],
  note: " 请重拍 ",
  tookMs: 1200,
};
const takes = (change: object) => decideInput.safeParse({ ...DECISION, ...change }).success;

describe("decideInput", () => {
  it("takes a decision and trims its note", () => {
    expect(decideInput.parse(DECISION).note).toBe("请重拍");
  });

  it.each([
    ["an approval without reasons", { verdict: "approve", reasons: [] }, true],
    ["an approval with a reason", { verdict: "approve" }, false],
    ["a rejection without a reason", { reasons: [] }, false],
    ["three reasons", { reasons: ["blur", "light", "tilt"] }, true],
    ["four reasons", { reasons: ["blur", "light", "tilt", "selfie"] }, false],
    ["an unknown reason", { reasons: ["ugly"] }, false],
    ["an unknown verdict", { verdict: "maybe" }, false],
    ["a note at its limit", { note: "字".repeat(NOTE_LIMIT) }, true],
    ["a note beyond its limit", { note: "字".repeat(NOTE_LIMIT + 1) }, false],
    ["no token", { token: null }, false],
  ])("of %s: %s", (_, change, isTaken) => {
    expect(takes(change)).toBe(isTaken);
  });
});

describe("claimInput", () => {
  it.each([
    [1, true],
    [CLAIM_SIZE, true],
    [CLAIM_SIZE + 1, false],
    [0, false],
  ])("hands out %d: %s", (count, isTaken) => {
    expect(claimInput.safeParse({ taskId: null, count, held: [] }).success).toBe(isTaken);
  });
});

describe("queueInput", () => {
  it("takes an unreadable task in the address as all tasks", () => {
    const taskId = randomUUID();
    expect(queueInput.parse({ taskId })).toEqual({ taskId });
    expect(queueInput.parse({ taskId: "x" })).toEqual({ taskId: null });
  });
});
