import { GOLD_KINDS, type GoldKind } from "@/db/vocabulary";

/** Share of each kind among planted gold: half clean, a quarter faults, a quarter look-alikes. */
const SHARES: Record<GoldKind, number> = { clean: 0.5, fault: 0.25, lookAlike: 0.25 };

/** Days over which it is counted how much gold a person has met. */
export const GOLD_DAYS = 7;

/** Beyond the task's own share gold is at most so many per cent of what waits, however many people are short of it. */
const MOST_PERCENT = 10;

/**
 * How many gold items a queue lacks: so many per cent of what waits, or as many as its people are still owed this
 * week, at least one, less what is planted already. A share of nothing is no gold at all.
 */
export function lacking(waiting: number, planted: number, percent: number, owed: number): number {
  if (waiting === 0 || percent === 0) return 0;
  const ofQueue = (share: number) => Math.ceil((waiting * share) / 100);
  return Math.max(0, Math.max(ofQueue(percent), Math.min(owed, ofQueue(MOST_PERCENT))) - planted);
}

/** Photos that fewest of these people have seen come first; among equals the order stays. */
export function unseenFirst<Photo extends { seenBy: readonly string[] }>(
  photos: readonly Photo[],
  people: readonly string[],
): Photo[] {
  const seen = ({ seenBy }: Photo) => people.filter((one) => seenBy.includes(one)).length;
  return [...photos].sort((one, other) => seen(one) - seen(other));
}

/**
 * Kinds of the next plantings: each time the one that is furthest behind its share of all there ever were in the
 * task, as long as there are photos of it.
 */
export function nextKinds(
  count: number,
  soFar: Record<GoldKind, number>,
  available: Record<GoldKind, number>,
): Record<GoldKind, number> {
  const next = { clean: 0, fault: 0, lookAlike: 0 };
  for (let turn = 0; turn < count; turn++) {
    const behind = (kind: GoldKind) => (soFar[kind] + next[kind] + 1) / SHARES[kind];
    const [kind] = GOLD_KINDS.filter((one) => next[one] < available[one]).sort(
      (one, other) => behind(one) - behind(other),
    );
    if (!kind) break;
    next[kind]++;
  }
  return next;
}

/** How many plantings that makes. */
export function plantCount(kinds: Record<GoldKind, number>): number {
  return GOLD_KINDS.reduce((sum, kind) => sum + kinds[kind], 0);
}
