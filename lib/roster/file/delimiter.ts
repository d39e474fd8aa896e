const DELIMITERS = [",", "\t", ";"] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** Characters looked at: many rows of any roster. */
const SAMPLE = 20_000;

/**
 * The sign between the cells of a CSV text: the one that stands most often outside quotation marks. A comma within
 * a quoted cell tells nothing. Null where there is none: prose is no table.
 */
export function delimiterOf(text: string): Delimiter | null {
  const counts = new Map<string, number>();
  let isQuoted = false;
  for (const sign of text.slice(0, SAMPLE)) {
    if (sign === '"') isQuoted = !isQuoted;
    else if (!isQuoted) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  }
  const of = (delimiter: Delimiter) => counts.get(delimiter) ?? 0;
  const most = DELIMITERS.reduce((best, next) => (of(next) > of(best) ? next : best));
  return of(most) > 0 ? most : null;
}
