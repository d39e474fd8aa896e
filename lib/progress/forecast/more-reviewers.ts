/** Photos that are due within so many days from now; at least one day for those already late. */
export type Due = { days: number; count: number };

type Pace = {
  /** People who reviewed lately. */
  reviewers: number;
  /** Photos that they decided a day, all together. */
  perDay: number;
};

/**
 * How many more reviewers, as fast as those there are, would have everything that waits decided when it is due. The
 * day that asks most decides: by then all that is due until then must be done.
 * @returns 0 where they are in time; null where nobody reviewed lately, so that nothing can be told
 */
export function moreReviewers(due: readonly Due[], { reviewers, perDay }: Pace): number | null {
  const waiting = due.filter(({ count }) => count > 0).sort((one, other) => one.days - other.days);
  if (waiting.length === 0) return 0;
  if (reviewers === 0 || perDay === 0) return null;
  let sum = 0;
  let needed = 0;
  for (const { days, count } of waiting) {
    sum += count;
    needed = Math.max(needed, sum / Math.max(1, days));
  }
  return Math.max(0, Math.ceil((needed * reviewers) / perDay) - reviewers);
}
