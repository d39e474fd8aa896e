import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { convexHull, spansOf } from "./hull";

const SQUARE = [
  { x: 2, y: 2 },
  { x: 8, y: 2 },
  { x: 8, y: 6 },
  { x: 2, y: 6 },
];

describe("convexHull", () => {
  it("leaves out what is inside or on an edge", () => {
    const hull = convexHull([...SQUARE, { x: 5, y: 4 }, { x: 5, y: 2 }]);
    expect(hull).toHaveLength(4);
    expect(hull).toEqual(expect.arrayContaining(SQUARE));
  });
});

describe("spansOf", () => {
  it("covers exactly the px whose middle is inside", () => {
    const { top, bottom, from, to } = spansOf(convexHull(SQUARE), { width: 10, height: 10 });
    expect([top, bottom]).toEqual([2, 6]);
    expect([from[3], to[3]]).toEqual([2, 8]);
    expect((to[7] ?? 0) <= (from[7] ?? 0)).toBe(true);
  });

  it("stays within the picture for any outline", () => {
    const point = fc.record({ x: fc.integer({ min: -30, max: 60 }), y: fc.integer({ min: -30, max: 60 }) });
    fc.assert(
      fc.property(fc.array(point, { minLength: 3, maxLength: 12 }), (points) => {
        const { top, bottom, from, to } = spansOf(convexHull(points), { width: 20, height: 15 });
        expect(top).toBeGreaterThanOrEqual(0);
        expect(bottom).toBeLessThanOrEqual(15);
        for (let row = top; row < bottom; row++) {
          expect(from[row]).toBeGreaterThanOrEqual(0);
          expect(to[row]).toBeLessThanOrEqual(20);
        }
      }),
    );
  });
});
