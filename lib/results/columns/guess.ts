import { HEADER_SEARCH_ROWS, headingKey } from "@/lib/roster/columns/map-header";
import { RESULT_COLUMN_NAMES, RESULT_COLUMNS, type ResultColumn, type ResultMapping } from "./columns";

/** Meaning by heading, as it was said for a source before; an empty meaning is "not used". */
export type KnownHeadings = Readonly<Record<string, ResultColumn | "">>;

const BY_ALIAS = new Map<string, ResultColumn>(
  RESULT_COLUMN_NAMES.flatMap((column) =>
    RESULT_COLUMNS[column].map((alias) => [headingKey(alias), column] as const),
  ),
);

/** The meaning of each heading: what was said for the source before, else what such headings usually mean. */
export function guessMapping(headings: readonly string[], known: KnownHeadings): ResultMapping {
  const mapping: ResultMapping = {};
  headings.forEach((heading, index) => {
    const key = headingKey(heading);
    const column = known[key] ?? BY_ALIAS.get(key);
    if (column && mapping[column] === undefined) mapping[column] = index;
  });
  return mapping;
}

/** The row among the first with the most known headings, at least two; -1 where none looks like a heading. */
export function findHeading(rows: readonly (readonly string[])[], known: KnownHeadings): number {
  const counts = rows.slice(0, HEADER_SEARCH_ROWS).map((row) => Object.keys(guessMapping(row, known)).length);
  const most = Math.max(0, ...counts);
  return most >= 2 ? counts.indexOf(most) : -1;
}

/** What to remember of a mapping that a person confirmed. */
export function headingsToKeep(headings: readonly string[], mapping: ResultMapping): KnownHeadings {
  const kept: Record<string, ResultColumn | ""> = {};
  headings.forEach((heading, index) => {
    const key = headingKey(heading);
    const column = RESULT_COLUMN_NAMES.find((name) => mapping[name] === index);
    if (key && (column || !kept[key])) kept[key] = column ?? "";
  });
  return kept;
}

/** How many of these headings a source has used before; the source that knows most is offered. */
export function knownAmong(headings: readonly string[], known: KnownHeadings): number {
  return headings.filter((heading) => known[headingKey(heading)]).length;
}
