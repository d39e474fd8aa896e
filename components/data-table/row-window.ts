/** Rows of a list that are worth drawing: from `first` up to, not including, `end`. */
export type RowWindow = { first: number; end: number };

/** Rows drawn beyond either edge of the screen, so that a small scroll shows no gap. */
const OVERSCAN = 20;

/** Lists up to this length are drawn whole. */
export const DRAWN_WHOLE = 100;

/** Rows that the server draws: what a screen of 1,300 px shows below a page's head. */
const DRAWN_FIRST = 30;

/** Before the screen is known. */
export function firstRows(count: number): RowWindow {
  return { first: 0, end: Math.min(count, DRAWN_FIRST) };
}

/**
 * @param top where the first row begins, in px below the upper edge of the screen
 * @param height of the screen
 */
export function rowWindow(count: number, rowHeight: number, top: number, height: number): RowWindow {
  if (count <= DRAWN_WHOLE) return { first: 0, end: count };
  const first = Math.floor(-top / rowHeight) - OVERSCAN;
  const end = Math.ceil((height - top) / rowHeight) + OVERSCAN;
  const inside = (at: number) => Math.min(count, Math.max(0, at));
  return { first: inside(first), end: inside(end) };
}
