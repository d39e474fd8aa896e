import { describe, expect, it } from "vitest";
import { DEFAULT_TOLERANCES } from "./measure/default-tolerances";
import { tolerancesSchema } from "./tolerances-schema";

describe("the tolerances of a task", () => {
  it("keep what was set, and take the default for a measure that is newer than the rules", () => {
    const { glare: _, ...older } = { ...DEFAULT_TOLERANCES, yaw: { pass: { max: 3 } } };
    expect(tolerancesSchema.parse(older)).toEqual({ ...DEFAULT_TOLERANCES, yaw: { pass: { max: 3 } } });
  });

  it("take nothing that is no measure", () => {
    expect(tolerancesSchema.safeParse({ ...DEFAULT_TOLERANCES, beauty: { pass: { min: 9 } } }).success).toBe(
      false,
    );
  });
});
