import { describe, expect, it } from "vitest";
import { halved, type Picture, quartered, quarterTurned } from "./picture";

/** Every px carries its own place: red the column, green the row. */
function numbered(width: number, height: number): Picture {
  const data = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) data.set([x, y, 7], 3 * (y * width + x));
  return { width, height, data };
}

const at = ({ width, data }: Picture, x: number, y: number) => [
  ...data.subarray(3 * (y * width + x), 3 * (y * width + x) + 3),
];

describe("quarterTurned", () => {
  it("brings the upper left corner to the upper right, and so on clockwise", () => {
    const picture = numbered(5, 3);
    expect(at(quarterTurned(picture, 1), 2, 0)).toEqual([0, 0, 7]);
    expect(at(quarterTurned(picture, 2), 4, 2)).toEqual([0, 0, 7]);
    expect(at(quarterTurned(picture, 3), 0, 4)).toEqual([0, 0, 7]);
  });

  it("is undone by the rest of the turn", () => {
    const picture = numbered(5, 3);
    for (const [turns, back] of [
      [1, 3],
      [2, 2],
      [3, 1],
    ] as const)
      expect(quarterTurned(quarterTurned(picture, turns), back)).toEqual(picture);
  });
});

describe("shrinking", () => {
  it("takes the mean of four px", () => {
    expect(at(halved(numbered(6, 5)), 1, 1)).toEqual([3, 3, 7]);
    expect(halved(numbered(6, 5))).toMatchObject({ width: 3, height: 2 });
  });

  it("takes the middle of blocks of sixteen", () => {
    expect(at(quartered(numbered(9, 8)), 1, 1)).toEqual([6, 6, 7]);
    expect(quartered(numbered(9, 8))).toMatchObject({ width: 2, height: 2 });
  });
});
