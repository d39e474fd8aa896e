import { describe, expect, it } from "vitest";
import { equalise } from "./equalise";

/** Pixels of one grey each. */
const greys = (...levels: number[]) =>
  new Uint8ClampedArray(levels.flatMap((level) => [level, level, level, 255]));
const ramp = (from: number, to: number) =>
  greys(...Array.from({ length: 256 }, (_, at) => from + ((to - from) * at) / 255));
const span = (pixels: Uint8ClampedArray) => {
  const levels = pixels.filter((_, at) => at % 4 === 0);
  return Math.max(...levels) - Math.min(...levels);
};

describe("equalise", () => {
  it("opens a dark picture up", () => {
    const dark = ramp(10, 90);
    const before = span(dark);
    equalise(dark);
    expect(span(dark)).toBeGreaterThan(before * 1.8);
  });

  it("keeps what is brighter brighter", () => {
    const pixels = greys(5, 20, 40, 41, 90, 200);
    equalise(pixels);
    const levels = [...pixels.filter((_, at) => at % 4 === 0)];
    expect(levels).toEqual([...levels].sort((one, other) => one - other));
  });

  it("leaves hue and transparency alone", () => {
    const pixels = new Uint8ClampedArray([40, 20, 10, 77, 200, 200, 200, 255, 90, 90, 90, 255]);
    equalise(pixels);
    expect(pixels[3]).toBe(77);
    const [red = 0, green = 0, blue = 0] = pixels;
    expect(red / green).toBeCloseTo(2, 0);
    expect(red / blue).toBeCloseTo(4, 0);
  });

  it("does not turn black, white or one flat grey into noise", () => {
    for (const level of [0, 128, 255]) {
      const flat = greys(level, level, level);
      equalise(flat);
      expect(span(flat)).toBe(0);
    }
  });
});
