import { describe, expect, it } from "vitest";
import { turnsToUpright } from "./upright";

describe("turnsToUpright", () => {
  it.each([
    [0, 0],
    [15, 0],
    [-40, 0],
    [90, 3],
    [-90, 1],
    [80, 3],
    [-100, 1],
    [180, 2],
    [-175, 2],
  ])("an eye line that falls by %d° needs %d clockwise quarter turns", (degrees, turns) => {
    expect(turnsToUpright((degrees * Math.PI) / 180)).toBe(turns);
  });
});
