import { describe, expect, it } from "vitest";
import { colourCast } from "./cheeks";
import { labOf } from "./lab";

describe("labOf", () => {
  it.each([
    [
      [255, 255, 255],
      [100, 0, 0],
    ],
    [
      [0, 0, 0],
      [0, 0, 0],
    ],
    [
      [255, 0, 0],
      [53.2, 80.1, 67.2],
    ],
    [
      [0, 0, 255],
      [32.3, 79.2, -107.9],
    ],
  ] as const)("%s is %s", ([red, green, blue], [l, a, b]) => {
    const lab = labOf(red, green, blue);
    expect(lab.l).toBeCloseTo(l, 0);
    expect(Math.abs(lab.a - a)).toBeLessThan(0.6);
    expect(Math.abs(lab.b - b)).toBeLessThan(0.6);
  });
});

describe("colourCast", () => {
  it.each([
    ["skin", { l: 65, a: 14, b: 20 }, 0],
    ["reddish skin", { l: 60, a: 28, b: 20 }, 3],
    ["yellow light", { l: 65, a: 14, b: 39 }, 4],
    ["a grey photo", { l: 65, a: -0.1, b: 0 }, 100],
  ])("of %s", (_name, lab, cast) => {
    expect(colourCast(lab)).toBeCloseTo(cast);
  });
});
