import {
  type ColumnMapping,
  REQUIRED_COLUMNS,
  ROSTER_COLUMN_NAMES,
  ROSTER_COLUMNS,
  type RosterColumn,
} from "./columns";

/** Headers are looked for in this many rows from the top: titles and notes often stand above them. */
export const HEADER_SEARCH_ROWS = 20;

/** A meaning that several headings could have, with all their places; the first is taken. */
export type DuplicateHeading = { column: RosterColumn; indexes: number[] };

export type FoundHeader = { rowIndex: number; mapping: ColumnMapping; duplicates: DuplicateHeading[] };

const BY_ALIAS = new Map<string, RosterColumn>(
  ROSTER_COLUMN_NAMES.flatMap((column) =>
    ROSTER_COLUMNS[column].aliases.map((alias) => [headingKey(alias), column] as const),
  ),
);

/** Headings compare without case, spaces, punctuation, width, or a note in brackets: `学 号（必填）*` is 学号. */
export function headingKey(heading: string): string {
  return heading
    .normalize("NFKC")
    .replace(/\([^)]*\)/g, "")
    .replace(/[\s*_:：.-]/g, "")
    .toLowerCase();
}

/** The meaning of each heading; where two headings mean the same, the first is taken and the meaning reported. */
export function mapHeadings(headings: readonly string[]): Omit<FoundHeader, "rowIndex"> {
  const places = new Map<RosterColumn, number[]>();
  headings.forEach((heading, index) => {
    const column = BY_ALIAS.get(headingKey(heading));
    if (column) places.set(column, [...(places.get(column) ?? []), index]);
  });
  const mapping: ColumnMapping = {};
  for (const [column, [first]] of places) mapping[column] = first;
  const duplicates = [...places]
    .filter(([, indexes]) => indexes.length > 1)
    .map(([column, indexes]) => ({ column, indexes }));
  return { mapping, duplicates };
}

/** The row that has the most known headings, at least two; null where no row looks like a header. */
export function findHeader(rows: readonly (readonly string[])[]): FoundHeader | null {
  let best: FoundHeader | null = null;
  let bestCount = 1;
  rows.slice(0, HEADER_SEARCH_ROWS).forEach((row, rowIndex) => {
    const found = mapHeadings(row);
    const count = Object.keys(found.mapping).length;
    if (count > bestCount) {
      best = { rowIndex, ...found };
      bestCount = count;
    }
  });
  return best;
}

/** The required meanings that a mapping lacks; of alternatives one is enough. */
export function missingColumns(mapping: ColumnMapping): RosterColumn[][] {
  return REQUIRED_COLUMNS.filter((oneOf) => oneOf.every((column) => mapping[column] === undefined)).map(
    (oneOf) => [...oneOf],
  );
}
