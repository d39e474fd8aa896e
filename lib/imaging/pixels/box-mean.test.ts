import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boxMean } from "./box-mean";

function slowly(values: Float32Array, width: number, height: number, radius: number): number[] {
  return Array.from(values, (_, i) => {
    const [x, y] = [i % width, Math.floor(i / width)];
    let [sum, count] = [0, 0];
    for (let v = Math.max(0, y - radius); v <= Math.min(height - 1, y + radius); v++)
      for (let u = Math.max(0, x - radius); u <= Math.min(width - 1, x + radius); u++) {
        sum += values[v * width + u] ?? 0;
        count++;
      }
    return sum / count;
  });
}

describe("boxMean", () => {
  it("is the mean of the neighbours that exist", () => {
    const sizes = fc.record({
      width: fc.integer({ min: 1, max: 12 }),
      height: fc.integer({ min: 1, max: 12 }),
      radius: fc.integer({ min: 0, max: 15 }),
    });
    fc.assert(
      fc.property(sizes, fc.integer(), ({ width, height, radius }, seed) => {
        const values = Float32Array.from(
          { length: width * height },
          (_, i) => ((i * 7919 + seed) % 255) / 255,
        );
        const expected = slowly(values, width, height, radius);
        boxMean(values, { width, height }, radius).forEach((value, i) => {
          expect(value).toBeCloseTo(expected[i] ?? Number.NaN, 5);
        });
      }),
    );
  });
});
