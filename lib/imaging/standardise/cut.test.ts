import { describe, expect, it } from "vitest";
import { applied } from "../pixels/affine";
import { asSharp, drawn } from "../testing/drawn";
import { cutPhoto } from "./cut";
import { cutOriginal } from "./cut-original";

/** Smooth, so that resampling changes no colour by much: red tells the column, green the row. */
const SOURCE = drawn(400, 300, (x, y) => [x / 2, y / 2, 128]);

function colourAt({ width, data }: { width: number; data: Uint8Array }, x: number, y: number) {
  return [...data.subarray(3 * (y * width + x), 3 * (y * width + x) + 3)];
}

describe.each([0, 0.04])("cutPhoto turned by %d", (angle) => {
  it("shows at each px what its mapping says", async () => {
    const { picture, toSource, fromSource } = await cutPhoto(
      SOURCE,
      { left: 80, top: 60, width: 180, height: 150 },
      { width: 90, height: 75 },
      angle,
    );
    for (const [x, y] of [
      [10, 10],
      [80, 8],
      [45, 70],
    ] as const) {
      const place = applied(toSource, { x: x + 0.5, y: y + 0.5 });
      const [red = 0, green = 0] = colourAt(picture, x, y);
      expect(Math.abs(red - (place.x - 0.5) / 2)).toBeLessThan(1.6);
      expect(Math.abs(green - (place.y - 0.5) / 2)).toBeLessThan(1.6);
      expect(applied(fromSource, place).x).toBeCloseTo(x + 0.5);
    }
  });
});

describe("cutPhoto", () => {
  it("repeats the edge outside of the source", async () => {
    const { picture } = await cutPhoto(
      SOURCE,
      { left: -40, top: 20, width: 80, height: 80 },
      { width: 80, height: 80 },
    );
    expect(colourAt(picture, 5, 40)).toEqual(colourAt(picture, 20, 40));
  });
});

describe("cutOriginal", () => {
  it("cuts the same as from the decoded picture, also where the rectangle reaches outside", async () => {
    const file = await asSharp(SOURCE).png().toBuffer();
    const rectangle = { left: 300, top: 150, width: 150, height: 200 };
    const size = { width: 75, height: 100 };
    const fromFile = await cutOriginal(file, { turns: 0, width: 400, height: 300 }, rectangle, size);
    const fromPicture = await cutPhoto(SOURCE, rectangle, size);
    expect(fromFile.rectangle).toEqual(fromPicture.rectangle);
    expect(fromFile.toSource.c).toBeCloseTo(fromPicture.toSource.c);
    const difference = fromFile.picture.data.map((value, i) =>
      Math.abs(value - (fromPicture.picture.data[i] ?? 0)),
    );
    expect(Math.max(...difference)).toBeLessThanOrEqual(2);
  });
});
