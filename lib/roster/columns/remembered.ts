import { type ColumnMapping, ROSTER_COLUMN_NAMES } from "./columns";
import { headingKey } from "./map-header";

/** Meaning by heading, as a school's people chose it before; an empty meaning is "not imported". */
export type RememberedHeadings = ReadonlyMap<string, string>;

/** What was chosen for a school's headings before goes over what the dictionary says. */
export function withRemembered(
  guessed: ColumnMapping,
  headings: readonly string[],
  remembered: RememberedHeadings,
): ColumnMapping {
  const mapping = { ...guessed };
  headings.forEach((heading, index) => {
    const meaning = remembered.get(headingKey(heading));
    if (meaning === undefined) return;
    for (const column of ROSTER_COLUMN_NAMES) if (mapping[column] === index) delete mapping[column];
    const column = ROSTER_COLUMN_NAMES.find((name) => name === meaning);
    if (column) mapping[column] = index;
  });
  return mapping;
}

/** What to remember of a mapping that a person confirmed; headings without a text say nothing. */
export function toRemember(
  headings: readonly string[],
  mapping: ColumnMapping,
): { heading: string; meaning: string }[] {
  const chosen = new Map<string, string>();
  headings.forEach((heading, index) => {
    const key = headingKey(heading);
    const meaning = ROSTER_COLUMN_NAMES.find((name) => mapping[name] === index);
    // Of two headings that read the same, the one that is used counts.
    if (key && (meaning || !chosen.get(key))) chosen.set(key, meaning ?? "");
  });
  return [...chosen].map(([heading, meaning]) => ({ heading, meaning }));
}
