import { type Agreement, agreementOf } from "./figures";
import type { PairRow } from "./rows";

export type PairFigures = { key: string; names: [string, string]; agreement: Agreement };

/** Agreement of every two people who looked at the same photos, whichever of them was the first, most photos first. */
export function pairsOfPeople(pairs: readonly PairRow[], names: ReadonlyMap<string, string>): PairFigures[] {
  const byPair = new Map<string, PairRow[]>();
  for (const pair of pairs) {
    const key = [pair.first, pair.second].sort().join(" ");
    byPair.set(key, [...(byPair.get(key) ?? []), pair]);
  }
  return [...byPair]
    .map(([key, own]): PairFigures => {
      const [one = "", other = ""] = key.split(" ").map((id) => names.get(id) ?? "");
      return { key, names: [one, other], agreement: agreementOf(own) };
    })
    .sort((one, other) => other.agreement.n - one.agreement.n);
}
