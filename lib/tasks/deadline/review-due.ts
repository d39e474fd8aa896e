const DAY_MS = 24 * 3600 * 1000;
/** Minutes that Beijing is ahead of UTC; China knows no summer time. */
const BEIJING_MINUTES = 8 * 60;

/**
 * Until when a photo should be decided: the end of the last promised working day (Monday to Friday, in Beijing),
 * or the end of the task where that comes first or nothing is promised.
 */
export function reviewDueAt(submittedAt: Date, closesAt: Date, promise: { max: number } | null): Date {
  if (!promise) return closesAt;
  const local = (moment: number) => new Date(moment + BEIJING_MINUTES * 60_000);
  const today = local(submittedAt.getTime());
  let day = Date.UTC(today.getUTCFullYear(), today.getUTCMonth(), today.getUTCDate());
  for (let left = promise.max; left > 0; ) {
    day += DAY_MS;
    const weekday = new Date(day).getUTCDay();
    if (weekday !== 0 && weekday !== 6) left--;
  }
  const due = day + DAY_MS - BEIJING_MINUTES * 60_000;
  return due < closesAt.getTime() ? new Date(due) : closesAt;
}
