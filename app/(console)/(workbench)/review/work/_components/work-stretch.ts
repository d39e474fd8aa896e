/** How long somebody looks at photos before a break is suggested, and how long without a touch counts as one. */
const BREAK_AFTER_MS = 50 * 60_000;
const BREAK_MS = 5 * 60_000;

/** A time of work without a break: when it began and when it was last seen, in ms. */
export type Stretch = { since: number; last: number };

/** What a touch of key or pointer makes of it. */
export function touched(stretch: Stretch | null, now: number): Stretch {
  return stretch && now - stretch.last < BREAK_MS ? { ...stretch, last: now } : { since: now, last: now };
}

/** Whole minutes after which a break is due; null while it is not. */
export function breakDue(stretch: Stretch | null, now: number): number | null {
  if (!stretch || now - stretch.last >= BREAK_MS) return null;
  const worked = now - stretch.since;
  return worked >= BREAK_AFTER_MS ? Math.floor(worked / 60_000) : null;
}
