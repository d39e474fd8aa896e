import { describe, expect, it } from "vitest";
import { DEFAULT_TOLERANCES } from "./measure/default-tolerances";
import { tolerancesSchema } from "./tolerances-schema";

describe("the tolerances of a task", () => {
  it("keep what was set, and take the default for a measure that is newer than the rules", () => {
    const { glare: _, ...older } = { ...DEFAULT_TOLERANCES, yaw: { pass: { max: 3 } } };
    expect(tolerancesSchema.parse(older)).toEqual({ ...DEFAULT_TOLERANCES, yaw: { pass: { max: 3 } } });
  });

  it.each([
    ["a photo is stopped before it warns", { pass: { max: 10 }, block: { max: 9 } }, false],
    ["the same at the lower end", { pass: { min: 8 }, block: { min: 9 } }, false],
    ["it is stopped where it no longer passes", { pass: { max: 10 }, block: { max: 10 } }, true],
    ["it only warns", { pass: { max: 10 } }, true],
  ])("%s", (_name, yaw, isTaken) => {
    expect(tolerancesSchema.safeParse({ ...DEFAULT_TOLERANCES, yaw }).success).toBe(isTaken);
  });

  it("take nothing that is no measure", () => {
    expect(tolerancesSchema.safeParse({ ...DEFAULT_TOLERANCES, beauty: { pass: { min: 9 } } }).success).toBe(
      false,
    );
  });
});
