import { expect, it } from "vitest";
import { type CropMove, movedCrop } from "./move-crop";

const STANDARD = { width: 480, height: 640 };
const CROP = { left: 100, top: 200, width: 960, height: 1280 };

it.each<[CropMove, number, Partial<typeof CROP>]>([
  ["left", 1, { left: 98 }],
  ["right", 10, { left: 120 }],
  ["up", 1, { top: 198 }],
  ["down", 10, { top: 220 }],
])("%s by %i px of the finished photo", (move, steps, expected) => {
  expect(movedCrop(CROP, move, steps, STANDARD)).toEqual({ ...CROP, ...expected });
});

it("closer and wider keep middle and shape, and undo each other", () => {
  const closer = movedCrop(CROP, "closer", 4, STANDARD);
  expect(closer.width).toBeLessThan(CROP.width);
  expect(closer.width / closer.height).toBeCloseTo(0.75, 10);
  expect(closer.left + closer.width / 2).toBeCloseTo(580, 10);
  const back = movedCrop(closer, "wider", 4, STANDARD);
  for (const side of ["left", "top", "width", "height"] as const)
    expect(back[side]).toBeCloseTo(CROP[side], 8);
});
