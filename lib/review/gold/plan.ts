import type { GoldKind } from "@/db/vocabulary";

const KINDS = ["clean", "fault", "lookAlike"] as const satisfies readonly GoldKind[];

/** Share of each kind among planted gold: half clean, a quarter faults, a quarter look-alikes. */
const SHARES: Record<GoldKind, number> = { clean: 0.5, fault: 0.25, lookAlike: 0.25 };

/** How many gold items a queue lacks: so many per cent of what waits, at least one, less what is planted already. */
export function lacking(waiting: number, planted: number, percent: number): number {
  if (waiting === 0 || percent === 0) return 0;
  return Math.max(0, Math.ceil((waiting * percent) / 100) - planted);
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
    const [kind] = KINDS.filter((one) => next[one] < available[one]).sort(
      (one, other) => behind(one) - behind(other),
    );
    if (!kind) break;
    next[kind]++;
  }
  return next;
}

/** How many plantings that makes. */
export function plantCount(kinds: Record<GoldKind, number>): number {
  return KINDS.reduce((sum, kind) => sum + kinds[kind], 0);
}
