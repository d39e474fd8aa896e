import type { Point } from "./picture";

/**
 * Maps a position of the wanted picture to the position in the source it is read from:
 * x' = a·x + b·y + c, y' = d·x + e·y + f. Positions count from the corner of the first pixel.
 */
export type Affine = { a: number; b: number; c: number; d: number; e: number; f: number };

export function applied({ a, b, c, d, e, f }: Affine, { x, y }: Point): Point {
  return { x: a * x + b * y + c, y: d * x + e * y + f };
}

export function inverted({ a, b, c, d, e, f }: Affine): Affine {
  const determinant = a * e - b * d;
  const [ia, ib, id, ie] = [e / determinant, -b / determinant, -d / determinant, a / determinant];
  return { a: ia, b: ib, c: -(ia * c + ib * f), d: id, e: ie, f: -(id * c + ie * f) };
}

/** First `inner`, then `outer`. */
export function chained(outer: Affine, inner: Affine): Affine {
  return {
    a: outer.a * inner.a + outer.b * inner.d,
    b: outer.a * inner.b + outer.b * inner.e,
    c: outer.a * inner.c + outer.b * inner.f + outer.c,
    d: outer.d * inner.a + outer.e * inner.d,
    e: outer.d * inner.b + outer.e * inner.e,
    f: outer.d * inner.c + outer.e * inner.f + outer.f,
  };
}

/** The same mapping for a wanted picture shrunk by a factor. */
export function forShrunkResult({ a, b, c, d, e, f }: Affine, factor: number): Affine {
  return { a: a * factor, b: b * factor, c, d: d * factor, e: e * factor, f };
}

/** Source pixels that one wanted pixel covers along a side. */
export function scaleOf({ a, b, d, e }: Affine): number {
  return Math.sqrt(Math.abs(a * e - b * d));
}

/** The same mapping, for a source that was shrunk by a factor. */
export function forShrunkSource({ a, b, c, d, e, f }: Affine, factor: number): Affine {
  return { a: a / factor, b: b / factor, c: c / factor, d: d / factor, e: e / factor, f: f / factor };
}

/** A square of `side` source pixels around a centre, turned by an angle (radians), as a picture of `pixels`². */
export function turnedSquare(centre: Point, side: number, angle: number, pixels: number): Affine {
  const step = side / pixels;
  const along = Math.cos(angle) * step;
  const across = Math.sin(angle) * step;
  const half = pixels / 2;
  return {
    a: along,
    b: -across,
    c: centre.x - (along - across) * half,
    d: across,
    e: along,
    f: centre.y - (across + along) * half,
  };
}

/**
 * The mapping without shear that brings source points nearest to wanted points (least squares over shift,
 * turn and scale).
 */
export function similarity(wanted: readonly Point[], source: readonly Point[]): Affine {
  const centre = mean(wanted);
  const target = mean(source);
  let dot = 0;
  let cross = 0;
  let spread = 0;
  wanted.forEach((point, i) => {
    const from = { x: point.x - centre.x, y: point.y - centre.y };
    const to = source[i] ?? target;
    const [dx, dy] = [to.x - target.x, to.y - target.y];
    dot += from.x * dx + from.y * dy;
    cross += from.x * dy - from.y * dx;
    spread += from.x * from.x + from.y * from.y;
  });
  const [a, d] = [dot / spread, cross / spread];
  return {
    a,
    b: -d,
    c: target.x - a * centre.x + d * centre.y,
    d,
    e: a,
    f: target.y - d * centre.x - a * centre.y,
  };
}

export function mean(points: readonly Point[]): Point {
  const sum = points.reduce((total, { x, y }) => ({ x: total.x + x, y: total.y + y }), { x: 0, y: 0 });
  return { x: sum.x / points.length, y: sum.y / points.length };
}
