import { describe, expect, it } from "vitest";
import { drawn, generator } from "../testing/drawn";
import { faceLight } from "./face-light";
import { convexHull, spansOf } from "./hull";
import { lumaOf } from "./luma";
import { sharpness } from "./sharpness";

const SIZE = { width: 80, height: 80 };
const FACE = spansOf(
  convexHull([
    { x: 10, y: 10 },
    { x: 70, y: 10 },
    { x: 70, y: 70 },
    { x: 10, y: 70 },
  ]),
  SIZE,
);

function lightOf(value: (x: number, y: number) => number) {
  const luma = lumaOf(
    drawn(80, 80, (x, y) => [value(x, y), value(x, y), value(x, y)]),
    FACE,
  );
  return { luma, light: faceLight(luma, FACE) };
}

describe("faceLight", () => {
  it("tells the mean, and the shares at both ends", () => {
    const { light } = lightOf((x) => (x < 25 ? 20 : x < 40 ? 250 : 128));
    expect(light.under).toBeCloseTo(0.25);
    expect(light.over).toBeCloseTo(0.25);
    expect(light.mean).toBeCloseTo((20 + 250 + 2 * 128) / 4 / 255, 2);
  });

  it("looks at nothing outside of the face", () => {
    const { light } = lightOf((x, y) => (x < 9 || y < 9 || x > 71 || y > 71 ? 255 : 100));
    expect(light.over).toBe(0);
  });

  it("finds the range small under haze, and not for even skin with dark brows", () => {
    const face = (x: number, y: number) => (y > 30 && y < 36 && x % 3 > 0 ? 40 : 170 + (x % 5));
    expect(lightOf(face).light.range).toBeGreaterThan(0.45);
    expect(lightOf((x, y) => 0.45 * face(x, y) + 110).light.range).toBeLessThan(0.3);
  });
});

describe("sharpness", () => {
  const edges = (x: number, y: number) => (y % 20 < 4 && x % 14 < 7 ? 60 : 160);
  const soft = (x: number, y: number) => 110 + 50 * Math.sin(x / 9) * Math.cos(y / 11);
  const random = generator(3);
  const noise = Float32Array.from({ length: 80 * 80 }, () => (random() + random() + random() - 1.5) * 18);
  const noisy = (x: number, y: number) => soft(x, y) + (noise[y * 80 + x] ?? 0);
  const sharpnessOf = (value: (x: number, y: number) => number) => {
    const { luma, light } = lightOf((x, y) => Math.round(Math.max(0, Math.min(255, value(x, y)))));
    return sharpness(luma, FACE, light.mean);
  };

  it("is high for edges, low for soft light and shade", () => {
    expect(sharpnessOf(edges)).toBeGreaterThan(100);
    expect(sharpnessOf(soft)).toBeLessThan(1);
  });

  it("does not take noise for sharpness", () => {
    expect(sharpnessOf(noisy)).toBeLessThan(sharpnessOf(edges) / 10);
  });

  it("is the same for a darker photo", () => {
    const darker = sharpnessOf((x, y) => 0.5 * edges(x, y));
    expect(Math.abs(darker / sharpnessOf(edges) - 1)).toBeLessThan(0.05);
  });
});
