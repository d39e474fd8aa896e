import { describe, expect, it } from "vitest";
import { generator } from "../testing/drawn";
import { mirroredChip } from "./face-chip";
import { lightLikeness, lightOf } from "./light";

/** A face lit from a side: brightness by place, as a chip. */
function chip(value: (x: number, y: number) => number) {
  return Uint8Array.from({ length: 64 * 64 }, (_, at) => value(at % 64, Math.floor(at / 64)));
}

const fromLeft = chip((x, y) => 200 - 1.5 * x + 10 * Math.sin(y / 7));

describe("lightLikeness", () => {
  it("is 1 for the same picture, whatever happened to its tones", () => {
    const darker = fromLeft.map((value) => Math.round(255 * (value / 255) ** 2.2 * 0.8));
    expect(lightLikeness(lightOf(fromLeft), lightOf(fromLeft))).toBeCloseTo(1);
    expect(lightLikeness(lightOf(fromLeft), lightOf(darker))).toBeGreaterThan(0.99);
  });

  it("is low for light from the other side, and high again mirrored", () => {
    const fromRight = mirroredChip(fromLeft);
    expect(lightLikeness(lightOf(fromLeft), lightOf(fromRight))).toBeLessThan(0);
    expect(lightLikeness(lightOf(fromLeft), lightOf(mirroredChip(fromRight)))).toBeCloseTo(1);
  });

  it("is near 0 for what has nothing in common", () => {
    const random = generator(9);
    const noise = chip(() => random() * 255);
    expect(Math.abs(lightLikeness(lightOf(fromLeft), lightOf(noise)))).toBeLessThan(0.4);
  });
});
