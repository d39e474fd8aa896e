import { describe, expect, it } from "vitest";
import { quarterTurned } from "../pixels/picture";
import { asSharp, drawn } from "../testing/drawn";
import { decodeRegion } from "./decode-region";

const STORED = drawn(90, 60, (x, y) => [2 * x, 3 * y, 50]);

describe("decodeRegion", () => {
  it.each([0, 1, 2, 3] as const)(
    "reads the same px as the whole picture after %d quarter turns",
    async (turns) => {
      const file = await asSharp(STORED).png().toBuffer();
      const whole = quarterTurned(STORED, turns);
      const region = { left: 11, top: 7, width: 20, height: 15 };
      const part = await decodeRegion(file, { turns, width: whole.width, height: whole.height }, region);
      expect([part.width, part.height]).toEqual([20, 15]);
      const at = 3 * ((7 + 4) * whole.width + 11 + 6);
      expect([...part.data.subarray(3 * (4 * 20 + 6), 3 * (4 * 20 + 6) + 3)]).toEqual([
        ...whole.data.subarray(at, at + 3),
      ]);
    },
  );
});
