import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  alignedTo,
  type Faced,
  FRAME_RATIO,
  fitted,
  frameShare,
  pointAt,
  pointedAt,
  samePoint,
} from "./placement";

const coordinate = (max: number) => fc.double({ min: 0, max, noNaN: true });
const faced: fc.Arbitrary<Faced> = fc
  .record({ width: fc.integer({ min: 100, max: 3000 }), ratio: fc.double({ min: 1, max: 1.6, noNaN: true }) })
  .chain(({ width, ratio }) =>
    fc.record({
      width: fc.constant(width),
      height: fc.constant(Math.round(width * ratio)),
      face: fc.record({
        eyeLeft: fc.record({ x: coordinate(width * 0.4), y: coordinate(width) }),
        eyeRight: fc.record({ x: coordinate(width * 0.4).map((x) => x + width * 0.5), y: coordinate(width) }),
      }),
    }),
  );

const middleOf = ({ face: { eyeLeft, eyeRight } }: Faced) => ({
  x: (eyeLeft.x + eyeRight.x) / 2,
  y: (eyeLeft.y + eyeRight.y) / 2,
});
const apart = ({ face: { eyeLeft, eyeRight } }: Faced) =>
  Math.hypot(eyeRight.x - eyeLeft.x, eyeRight.y - eyeLeft.y);

describe("placement", () => {
  it("fits any picture into the frame, touching two of its edges", () => {
    fc.assert(
      fc.property(faced, (picture) => {
        const { left, top, width, height } = fitted(picture);
        expect(Math.min(left, top)).toBeCloseTo(0);
        expect(left + width).toBeLessThanOrEqual(1 + 1e-9);
        expect(top + height).toBeLessThanOrEqual(FRAME_RATIO + 1e-9);
        expect(height / width).toBeCloseTo(picture.height / picture.width);
      }),
    );
  });

  it("puts the eyes of both faces on one line at one scale, whatever the pictures' sizes", () => {
    fc.assert(
      fc.property(faced, faced, (target, picture) => {
        const placed = fitted(target);
        const aligned = alignedTo(target, placed, picture);
        const [wanted, found] = [
          frameShare(middleOf(target), placed, target),
          frameShare(middleOf(picture), aligned, picture),
        ];
        expect(found.x).toBeCloseTo(wanted.x);
        expect(found.y).toBeCloseTo(wanted.y);
        expect((apart(picture) * aligned.width) / picture.width).toBeCloseTo(
          (apart(target) * placed.width) / target.width,
        );
      }),
    );
  });

  it("finds the same point of the face on the other picture, and back", () => {
    fc.assert(
      fc.property(faced, faced, coordinate(1), coordinate(1), (one, other, x, y) => {
        const point = pointAt({ x, y }, fitted(one), one);
        const there = samePoint(point, one, other);
        const back = samePoint(there, other, one);
        expect(back.x).toBeCloseTo(point.x);
        expect(back.y).toBeCloseTo(point.y);
        expect(samePoint(middleOf(one), one, other)).toEqual(middleOf(other));
      }),
    );
  });

  it("of aligned pictures, one place of the frame is one place of the face", () => {
    fc.assert(
      fc.property(faced, faced, coordinate(1), coordinate(1), (one, other, x, y) => {
        const placed = fitted(one);
        const aligned = alignedTo(one, placed, other);
        const expected = samePoint(pointAt({ x, y }, placed, one), one, other);
        const found = pointAt({ x, y }, aligned, other);
        expect(found.x).toBeCloseTo(expected.x, 4);
        expect(found.y).toBeCloseTo(expected.y, 4);
      }),
    );
  });

  it("of a point in either frame, finds the same place of both faces, and leads back to it", () => {
    fc.assert(
      fc.property(faced, faced, coordinate(1), coordinate(1), (standard, reference, x, y) => {
        const faces = { standard, reference };
        const placed = { standard: fitted(standard), reference: fitted(reference) };
        for (const frame of ["standard", "reference"] as const) {
          const points = pointedAt({ frame, point: { x, y } }, faces, placed);
          const back = frameShare(points[frame] ?? { x: -1, y: -1 }, placed[frame], faces[frame]);
          expect(back.x).toBeCloseTo(x, 6);
          expect(back.y).toBeCloseTo(y, 6);
          const same = samePoint(points.standard, standard, reference);
          expect(points.reference?.x).toBeCloseTo(same.x, 3);
          expect(points.reference?.y).toBeCloseTo(same.y, 3);
        }
      }),
    );
  });

  it("has nothing to point at on a reference that is not there", () => {
    const standard: Faced = {
      width: 480,
      height: 640,
      face: { eyeLeft: { x: 200, y: 250 }, eyeRight: { x: 280, y: 250 } },
    };
    const points = pointedAt(
      { frame: "standard", point: { x: 0.5, y: 0.5 } },
      { standard, reference: null },
      { standard: fitted(standard), reference: null },
    );
    expect(points).toEqual({ standard: { x: 240, y: 240 }, reference: null });
  });
});
