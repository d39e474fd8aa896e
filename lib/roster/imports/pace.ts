/** Less than this since the step began says nothing about its pace. */
const SHORTEST_MS = 2000;

type Step = { done: number; total: number; startedFrom: number; startedAt: Date | null };

/**
 * How fast a step of an import goes, and the seconds it still takes; null before that can be told. Where the number of
 * rows is not known before they are read, neither is the rest.
 */
export function paceOf(
  { done, total, startedFrom, startedAt }: Step,
  now: Date,
): { perSecond: number; secondsLeft: number | null } | null {
  const passedMs = startedAt ? now.getTime() - startedAt.getTime() : 0;
  const rows = done - startedFrom;
  if (passedMs < SHORTEST_MS || rows <= 0) return null;
  const perSecond = (rows / passedMs) * 1000;
  return {
    perSecond: Math.max(1, Math.round(perSecond)),
    secondsLeft: total > 0 ? Math.ceil(Math.max(0, total - done) / perSecond) : null,
  };
}
