import type { Point } from "../pixels/picture";

export type TurnedRectangle = { longSide: number; shortSide: number; area: number };

/** The smallest rectangle around a convex outline; one of its sides lies on a side of the outline. */
export function smallestRectangle(hull: readonly Point[]): TurnedRectangle | null {
  let smallest: TurnedRectangle | null = null;
  hull.forEach((point, i) => {
    const next = hull[(i + 1) % hull.length] ?? point;
    const length = Math.hypot(next.x - point.x, next.y - point.y);
    if (length === 0) return;
    const across = { x: (next.x - point.x) / length, y: (next.y - point.y) / length };
    const along = extent(hull, across);
    const up = extent(hull, { x: -across.y, y: across.x });
    const area = along * up;
    if (!smallest || area < smallest.area)
      smallest = { longSide: Math.max(along, up), shortSide: Math.min(along, up), area };
  });
  return smallest;
}

function extent(points: readonly Point[], { x, y }: Point): number {
  const positions = points.map((point) => point.x * x + point.y * y);
  return Math.max(...positions) - Math.min(...positions);
}

/** Area of a convex outline (shoelace formula). */
export function areaOf(hull: readonly Point[]): number {
  const doubled = hull.reduce((sum, point, i) => {
    const next = hull[(i + 1) % hull.length] ?? point;
    return sum + point.x * next.y - next.x * point.y;
  }, 0);
  return Math.abs(doubled) / 2;
}
