import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Affine,
  applied,
  chained,
  forShrunkResult,
  inverted,
  scaleOf,
  similarity,
  turnedSquare,
} from "./affine";

const number = (max: number) => fc.double({ min: -max, max, noNaN: true });
const mapping = fc
  .record({ a: number(4), b: number(4), c: number(500), d: number(4), e: number(4), f: number(500) })
  .filter((m: Affine) => Math.abs(m.a * m.e - m.b * m.d) > 0.05);
const point = fc.record({ x: number(1000), y: number(1000) });

describe("affine mappings", () => {
  it("come back through their inverse", () => {
    fc.assert(
      fc.property(mapping, point, (m, p) => {
        const back = applied(inverted(m), applied(m, p));
        expect(back.x).toBeCloseTo(p.x, 4);
        expect(back.y).toBeCloseTo(p.y, 4);
      }),
    );
  });

  it("are chained inner first", () => {
    fc.assert(
      fc.property(mapping, mapping, point, (outer, inner, p) => {
        const both = applied(chained(outer, inner), p);
        const oneByOne = applied(outer, applied(inner, p));
        expect(both.x).toBeCloseTo(oneByOne.x, 4);
        expect(both.y).toBeCloseTo(oneByOne.y, 4);
      }),
    );
  });

  it("reach the same place from a shrunk result", () => {
    fc.assert(
      fc.property(mapping, point, (m, p) => {
        const small = applied(forShrunkResult(m, 4), { x: p.x / 4, y: p.y / 4 });
        expect(small.x).toBeCloseTo(applied(m, p).x, 4);
      }),
    );
  });
});

describe("similarity", () => {
  it("finds shift, turn and scale again", () => {
    const wanted = [
      { x: 10, y: 10 },
      { x: 50, y: 12 },
      { x: 30, y: 60 },
    ];
    const known = turnedSquare({ x: 300, y: 200 }, 180, 0.3, 100);
    const found = similarity(
      wanted,
      wanted.map((p) => applied(known, p)),
    );
    for (const key of ["a", "b", "c", "d", "e", "f"] as const) expect(found[key]).toBeCloseTo(known[key], 9);
  });
});

describe("turnedSquare", () => {
  it("has its middle at the centre and the wanted scale", () => {
    const square = turnedSquare({ x: 300, y: 200 }, 384, 0.7, 192);
    const middle = applied(square, { x: 96, y: 96 });
    expect(middle.x).toBeCloseTo(300);
    expect(middle.y).toBeCloseTo(200);
    expect(scaleOf(square)).toBeCloseTo(2);
  });
});
