import type { Point, Size } from "../pixels/picture";

/** The smallest convex outline around points (monotone chain). */
export function convexHull(points: readonly Point[]): Point[] {
  const sorted = [...points].sort((one, other) => one.x - other.x || one.y - other.y);
  return [...halfHull(sorted), ...halfHull(sorted.reverse())];
}

function halfHull(sorted: readonly Point[]): Point[] {
  const hull: Point[] = [];
  for (const point of sorted) {
    while (hull.length > 1 && !turnsLeft(hull.at(-2), hull.at(-1), point)) hull.pop();
    hull.push(point);
  }
  return hull.slice(0, -1);
}

function turnsLeft(from: Point | undefined, over: Point | undefined, to: Point): boolean {
  if (!from || !over) return true;
  return (over.x - from.x) * (to.y - from.y) - (over.y - from.y) * (to.x - from.x) > 0;
}

/** First and last column inside a convex outline for every row; `to` is exclusive, empty rows have to ≤ from. */
export type Spans = { top: number; bottom: number; from: Int32Array; to: Int32Array };

export function spansOf(hull: readonly Point[], { width, height }: Size): Spans {
  const from = new Int32Array(height).fill(width);
  const to = new Int32Array(height);
  hull.forEach((point, i) => {
    const next = hull[(i + 1) % hull.length] ?? point;
    const [upper, lower] = point.y < next.y ? [point, next] : [next, point];
    const last = Math.min(height - 1, Math.ceil(lower.y - 0.5) - 1);
    for (let row = Math.max(0, Math.ceil(upper.y - 0.5)); row <= last; row++) {
      const x = upper.x + ((row + 0.5 - upper.y) / (lower.y - upper.y)) * (lower.x - upper.x);
      from[row] = Math.max(0, Math.min(from[row] ?? width, Math.round(x)));
      to[row] = Math.min(width, Math.max(to[row] ?? 0, Math.round(x)));
    }
  });
  const top = from.findIndex((left, row) => left < (to[row] ?? 0));
  const bottom = from.findLastIndex((left, row) => left < (to[row] ?? 0)) + 1;
  return { top: Math.max(0, top), bottom, from, to };
}
