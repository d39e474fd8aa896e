import { type Calendar, endOfWorkingDay } from "@/lib/calendar/working-days";

/**
 * Until when a photo should be decided: the end of the last promised working day in China, or the end of the task
 * where that comes first or nothing is promised.
 */
export function reviewDueAt(
  submittedAt: Date,
  closesAt: Date,
  promise: { max: number } | null,
  calendar: Calendar,
): Date {
  if (!promise) return closesAt;
  const due = endOfWorkingDay(submittedAt, promise.max, calendar);
  return due < closesAt ? due : closesAt;
}
