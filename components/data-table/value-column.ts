import type { WholeColumn } from "./whole-table";

/** A column that shows the very value that it is ordered by. */
export function valueColumn<Row>(
  id: string,
  header: string,
  value: (row: Row) => string | number | null,
): WholeColumn<Row> {
  return { id, header, sortBy: value, cell: value };
}
