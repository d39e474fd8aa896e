import type { CSSProperties } from "react";

type Placed = { getIsPinned: () => false | "start" | "end"; getStart: (region: "start") => number };

/**
 * Where a column stands: as wide as somebody has drawn it, and fixed to the left edge where it is pinned. The
 * others are as wide as their content.
 */
export function placeOf(
  column: Placed,
  width: number | undefined,
  before: number,
): CSSProperties | undefined {
  const fixed = width === undefined ? undefined : { width, minWidth: width, maxWidth: width };
  if (!column.getIsPinned()) return fixed;
  return { ...fixed, position: "sticky", insetInlineStart: before + column.getStart("start"), zIndex: 1 };
}
