/** A student by one of the numbers that file names carry. */
export type Candidate = { enrollmentId: string };

export type NameMatch =
  | { outcome: "matched"; enrollmentId: string }
  | { outcome: "unmatched" }
  | { outcome: "ambiguous"; count: number };

/**
 * Numbers that may stand in a file name, most specific first: the whole name, then its parts. `2022110216_张三.JPG`
 * gives `2022110216_张三`, `2022110216`, `张三`.
 */
export function numbersInName(fileName: string): string[] {
  const base = (fileName.split("/").at(-1) ?? "").normalize("NFKC").replace(/\.[A-Za-z0-9]{1,5}$/, "");
  const whole = base.trim().toUpperCase();
  const parts = whole.split(/[\s_\-,;.，；、()+]+/).filter((part) => /\d/.test(part));
  return [...new Set([whole, ...parts].filter((part) => part.length >= 2))];
}

/** Decides by who holds those numbers: exactly one person, nobody, or several. */
export function matchName(
  numbers: readonly string[],
  holders: ReadonlyMap<string, readonly string[]>,
): NameMatch {
  const found = new Set(numbers.flatMap((number) => holders.get(number) ?? []));
  if (found.size > 1) return { outcome: "ambiguous", count: found.size };
  const [enrollmentId] = found;
  return enrollmentId ? { outcome: "matched", enrollmentId } : { outcome: "unmatched" };
}
