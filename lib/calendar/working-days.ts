import { formatDay } from "@/lib/i18n/format";

/** Days (`2026-10-01`, in China) that are worked, or not, otherwise than their weekday says. */
export type Calendar = ReadonlyMap<string, boolean>;

const DAY_MS = 24 * 3600 * 1000;

export function isWorkingDay(day: string, calendar: Calendar): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return calendar.get(day) ?? (weekday !== 0 && weekday !== 6);
}

/**
 * The end (midnight in China) of the so-many-th working day after the day of a moment; 0 is that day itself.
 * @param days working days
 */
export function endOfWorkingDay(from: Date, days: number, calendar: Calendar): Date {
  // China knows no summer time: every day has 24 hours.
  let end = new Date(`${formatDay(from)}T00:00:00+08:00`).getTime() + DAY_MS;
  for (let left = days; left > 0; end += DAY_MS) if (isWorkingDay(formatDay(new Date(end)), calendar)) left--;
  return new Date(end);
}

/** How many working days have begun since the day of a moment: 0 on that day, 1 on the next that is worked. */
export function workingDaysSince(from: Date, to: Date, calendar: Calendar): number {
  const last = formatDay(to);
  let days = 0;
  for (let at = from.getTime() + DAY_MS; formatDay(new Date(at)) <= last; at += DAY_MS)
    if (isWorkingDay(formatDay(new Date(at)), calendar)) days++;
  return days;
}
