import type { ReactNode } from "react";

export type DataColumn<Row, SortKey extends string> = {
  id: string;
  header: string;
  cell: (row: Row) => ReactNode;
  /** Set where the server can sort by this column. */
  sortKey?: SortKey;
  isNumeric?: boolean;
  /** Set where the content may take several lines; else it is cut off at the width of the column. */
  wraps?: boolean;
  /** What stands under the column, in a last row of sums. */
  foot?: ReactNode;
};

/** Narrowest and widest that a column can be drawn, and how wide a pinned one is that nobody has drawn, in px. */
export const COLUMN_WIDTH = { min: 60, max: 600, pinned: 140 } as const;

/** Width of the column of ticks, in px. */
export const TICK_WIDTH = 40;
