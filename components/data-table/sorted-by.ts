export type Sortable = string | number | Date | null;

/** Chinese by its reading, and numbers inside a text as numbers. */
const COLLATOR = new Intl.Collator("zh-CN", { numeric: true });

function compare(a: Sortable, b: Sortable): number {
  if (typeof a === "string" && typeof b === "string") return COLLATOR.compare(a, b);
  return Number(a) - Number(b);
}

/** Rows in another order; equal ones keep theirs, and those without a value stand last in either direction. */
export function sortedBy<Row>(rows: readonly Row[], by: (row: Row) => Sortable, dir: "asc" | "desc"): Row[] {
  const sign = dir === "asc" ? 1 : -1;
  return [...rows].sort((one, other) => {
    const [a, b] = [by(one), by(other)];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return sign * compare(a, b);
  });
}
