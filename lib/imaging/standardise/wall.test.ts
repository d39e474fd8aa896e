import { describe, expect, it } from "vitest";
import { colourField } from "../pixels/field";
import { drawn } from "../testing/drawn";
import { type Trimap, trimapOf } from "./trimap";
import { estimateWall } from "./wall";

const SIZE = { width: 120, height: 160 };
const INSIDE = { left: 0, top: 0, right: 120, bottom: 160 };
/** The person stands in the middle. */
const isPerson = (x: number, y: number) => Math.abs(x - 60) < 28 && y > 40;
const PRIOR = Float32Array.from({ length: 120 * 160 }, (_, at) =>
  isPerson(at % 120, Math.floor(at / 120)) ? 1 : 0,
);

function trimap(): Trimap {
  return trimapOf(PRIOR, SIZE, INSIDE);
}

/** Light that falls off to the right and below. */
const light = (x: number, y: number) => 220 - 0.3 * x - 0.1 * y;

function wallOf(colour: (x: number, y: number) => readonly [number, number, number]) {
  const wall = estimateWall(
    colourField(drawn(120, 160, (x, y) => (isPerson(x, y) ? [40, 30, 30] : colour(x, y)))),
    trimap(),
  );
  return (x: number, y: number) =>
    [wall?.red, wall?.green, wall?.blue].map((plane) => plane?.[y * 120 + x] ?? Number.NaN);
}

describe("estimateWall", () => {
  it("continues a wall in falling light behind the person", () => {
    const at = wallOf((x, y) => [light(x, y), light(x, y) - 5, light(x, y) - 10]);
    for (const [x, y] of [
      [60, 100],
      [10, 10],
      [110, 150],
    ] as const)
      at(x, y).forEach((value, channel) => {
        expect(Math.abs(value - (light(x, y) - 5 * channel))).toBeLessThan(3);
      });
  });

  it("takes a soft shadow beside the person for wall", () => {
    const shadow = (x: number, y: number) =>
      1 - 0.25 * Math.exp(-((x - 26) ** 2) / 100 - (y - 90) ** 2 / 900);
    const at = wallOf((x, y) => [210 * shadow(x, y), 205 * shadow(x, y), 200 * shadow(x, y)]);
    const [red = 0] = at(24, 90);
    expect(Math.abs(red - 210 * shadow(24, 90))).toBeLessThan(8);
  });

  it("does not take a dark thing on the wall for wall", () => {
    const isPicture = (x: number, y: number) => x > 95 && x < 112 && y > 20 && y < 50;
    const at = wallOf((x, y) => (isPicture(x, y) ? [20, 60, 30] : [210, 205, 200]));
    expect(at(90, 60)[0]).toBeGreaterThan(200);
  });

  it("needs some wall", () => {
    const all = trimapOf(new Float32Array(120 * 160).fill(1), SIZE, INSIDE);
    expect(estimateWall(colourField(drawn(120, 160, () => [1, 2, 3])), all)).toBeNull();
  });
});
