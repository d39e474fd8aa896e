import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PHOTO_SPEC_PRESETS } from "../spec-presets";
import { placement, resizedCrop } from "./placement";

const { bands } = PHOTO_SPEC_PRESETS.chsi99;

const LARGE = { width: 4000, height: 4000 };

/** Where a head is on the finished photo of 480 × 640. */
function onPhoto(head: { centreX: number; eyeY: number; faceWidth: number }, crownY: number, source = LARGE) {
  const crop = placement(head, crownY, bands, source);
  const scale = 480 / crop.width;
  return {
    headTop: (crownY - crop.top) * scale,
    eyeLine: (head.eyeY - crop.top) * scale,
    faceWidth: head.faceWidth * scale,
    centre: (head.centreX - crop.left) * scale,
    shape: crop.width / crop.height,
    crop,
  };
}

describe("placement", () => {
  it("brings every usual head into the bands", () => {
    const heads = fc.record({
      centreX: fc.integer({ min: 1000, max: 2900 }),
      eyeY: fc.integer({ min: 400, max: 2900 }),
      faceWidth: fc.integer({ min: 120, max: 400 }),
      // Eyes to crown in face widths: 0.8 for flat hair to 1.3 for a bun.
      ratio: fc.double({ min: 0.8, max: 1.3, noNaN: true }),
    });
    fc.assert(
      fc.property(heads, ({ ratio, ...head }) => {
        const photo = onPhoto(head, head.eyeY - ratio * head.faceWidth);
        expect(photo.headTop).toBeGreaterThanOrEqual(bands.headTop.min);
        expect(photo.headTop).toBeLessThanOrEqual(bands.headTop.max);
        expect(photo.eyeLine).toBeGreaterThanOrEqual(bands.eyeLine.min);
        expect(photo.eyeLine).toBeLessThanOrEqual(bands.eyeLine.max);
        expect(photo.faceWidth).toBeGreaterThanOrEqual(bands.faceWidth.min);
        expect(photo.faceWidth).toBeLessThanOrEqual(bands.faceWidth.max);
        expect(photo.centre).toBeCloseTo(240);
        expect(photo.shape).toBeCloseTo(0.75);
      }),
    );
  });

  it("keeps face and eyes in their bands for hair that fits no photo", () => {
    const head = { centreX: 500, eyeY: 700, faceWidth: 200 };
    const photo = onPhoto(head, 700 - 2 * 200);
    expect(photo.faceWidth).toBeGreaterThanOrEqual(bands.faceWidth.min);
    expect(photo.eyeLine).toBeLessThanOrEqual(bands.eyeLine.max);
    expect(photo.headTop).toBeLessThan(bands.headTop.min);
  });
});

describe("a picture that was cut before", () => {
  const source = { width: 480, height: 640 };

  it.each([
    { centreX: 240, eyeY: 268, faceWidth: 236, crownY: 82 },
    { centreX: 232, eyeY: 272, faceWidth: 240, crownY: 84 },
    { centreX: 247, eyeY: 262, faceWidth: 244, crownY: 80 },
  ])("is not overstepped at the sides and below for %j", ({ crownY, ...head }) => {
    const { crop, centre, eyeLine } = onPhoto(head, crownY, source);
    expect(crop.left).toBeGreaterThanOrEqual(-1e-9);
    expect(crop.left + crop.width).toBeLessThanOrEqual(480 + 1e-9);
    expect(crop.top + crop.height).toBeLessThanOrEqual(640 + 1e-9);
    expect(Math.abs(centre - 240)).toBeLessThanOrEqual(10);
    expect(eyeLine).toBeLessThanOrEqual(bands.eyeLine.max);
  });

  it("is overstepped where half a shoulder is missing, so that the measure says so", () => {
    const { crop, centre } = onPhoto({ centreX: 100, eyeY: 268, faceWidth: 200 }, 90, source);
    expect(crop.left).toBeLessThan(0);
    expect(centre).toBeCloseTo(240);
  });
});

describe("resizedCrop", () => {
  const crop = { left: 100, top: 50, width: 600, height: 800 };

  it.each([
    [
      { width: 150, height: 210 },
      { left: 100 + (600 - 800 * (150 / 210)) / 2, top: 50, height: 800 },
    ],
    [
      { width: 358, height: 441 },
      { left: 100, top: 50, width: 600 },
    ],
    [{ width: 480, height: 640 }, crop],
  ])("for %j keeps the upper edge and the whole width or height", (size, expected) => {
    const found = resizedCrop(crop, size);
    expect(found).toMatchObject(expected);
    expect(found.width / found.height).toBeCloseTo(size.width / size.height);
  });
});
