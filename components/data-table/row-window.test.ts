import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DRAWN_WHOLE, firstRows, rowWindow } from "./row-window";

describe("the rows of a long list that are drawn", () => {
  it("are all that the screen shows, and not many more, wherever it is scrolled to", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: DRAWN_WHOLE + 1, max: 5000 }),
        fc.constantFrom(25, 33),
        fc.integer({ min: -200_000, max: 2000 }),
        fc.integer({ min: 200, max: 3000 }),
        (count, rowHeight, top, height) => {
          const { first, end } = rowWindow(count, rowHeight, top, height);
          expect(first).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(count);
          expect(end - first).toBeLessThanOrEqual(height / rowHeight + 43);
          for (const row of [0, first - 1, first, end - 1, end, count - 1]) {
            const from = top + row * rowHeight;
            const isOnScreen = row >= 0 && row < count && from < height && from + rowHeight > 0;
            if (isOnScreen) expect(row >= first && row < end).toBe(true);
          }
        },
      ),
    );
  });

  it("before the screen is known are the first, fewer than a page", () => {
    expect(firstRows(3)).toEqual({ first: 0, end: 3 });
    expect(firstRows(50).end).toBeLessThan(50);
  });

  it("are all of a short list", () => {
    expect(rowWindow(DRAWN_WHOLE, 33, -5000, 800)).toEqual({ first: 0, end: DRAWN_WHOLE });
  });
});
