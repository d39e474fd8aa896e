import { describe, expect, it } from "vitest";
import { generator } from "../testing/drawn";
import { alignedCorrelation } from "./aligned-correlation";
import { correlation, normalised } from "./correlation";

const random = generator(21);
const WAVES = Array.from({ length: 14 }, () => ({
  x: (random() - 0.5) * 0.7,
  y: (random() - 0.5) * 0.7,
  phase: random() * 6,
  size: 8 + random() * 14,
}));

/** A face-like pattern read through a stretch. */
function pattern(stretchX: number, shear: number, waves = WAVES) {
  return normalised(
    Uint8Array.from({ length: 64 * 64 }, (_, at) => {
      const [u, v] = [(at % 64) - 32, Math.floor(at / 64) - 32];
      const [x, y] = [u * stretchX + shear * v, v];
      const value = waves.reduce(
        (sum, wave) => sum + wave.size * Math.sin(wave.x * x + wave.y * y + wave.phase),
        128,
      );
      return Math.max(0, Math.min(255, value));
    }),
  );
}

describe("alignedCorrelation", () => {
  it.each([
    [1.08, 0],
    [0.94, 0.04],
    [1, -0.06],
  ])("sees through a stretch of %d and a shear of %d", (stretch, shear) => {
    const edited = pattern(stretch, shear);
    expect(alignedCorrelation(pattern(1, 0), edited)).toBeGreaterThan(0.95);
    expect(alignedCorrelation(pattern(1, 0), edited)).toBeGreaterThanOrEqual(
      correlation(pattern(1, 0), edited) - 0.01,
    );
  });

  it("brings nothing together that is not the same", () => {
    const other = WAVES.map((wave) => ({ ...wave, phase: wave.phase * 1.9 + 1, x: wave.y, y: wave.x }));
    expect(alignedCorrelation(pattern(1, 0), pattern(1, 0, other))).toBeLessThan(0.7);
  });
});
