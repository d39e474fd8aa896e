import type { Policy } from "@/lib/tasks/schema";

/** Standard photos made in the present round, and when that ends; a round that has ended counts for nothing. */
export type Quota = { used: number; until: Date | null };

type Rules = Pick<Policy["limits"], "standardizationsPerDay" | "cooldown">;

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Beijing is ahead of UTC by so much; China knows no summer time. */
const BEIJING_MS = 8 * HOUR_MS;

/** The quota as it stands now. */
export function quotaAt({ used, until }: Quota, now: Date): Quota {
  return until && now < until ? { used, until } : { used: 0, until: null };
}

/** When the next standard photo may be made; null where one may be made now. */
export function cooldownEnd(quota: Quota, { standardizationsPerDay: limit }: Rules, now: Date): Date | null {
  const { used, until } = quotaAt(quota, now);
  return limit !== null && used >= limit ? until : null;
}

/**
 * The quota after one more: a round ends with the day in Beijing; or 24 hours after its first photo and, once it is
 * used up, 24 hours after its last.
 */
export function spend(quota: Quota, { standardizationsPerDay: limit, cooldown }: Rules, now: Date): Quota {
  const round = quotaAt(quota, now);
  const used = round.used + 1;
  if (cooldown === "nextDay") return { used, until: nextDay(now) };
  const isFull = limit !== null && used >= limit;
  return { used, until: isFull || !round.until ? new Date(now.getTime() + DAY_MS) : round.until };
}

/**
 * The quota after one that came to nothing, as if it had not been counted: what the machine cannot use costs the
 * student nothing.
 * @param endBefore when the round would end without it; null where it began the round
 */
export function giveBack({ used, until }: Quota, endBefore: Date | null): Quota {
  if (used <= 1) return { used: 0, until: null };
  return { used: used - 1, until: endBefore && until && endBefore < until ? endBefore : until };
}

function nextDay(now: Date): Date {
  const local = now.getTime() + BEIJING_MS;
  return new Date(local - (local % DAY_MS) + DAY_MS - BEIJING_MS);
}
