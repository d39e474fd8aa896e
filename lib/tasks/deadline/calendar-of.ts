import type { Tx } from "@/db/client";
import { loadCalendar } from "@/lib/calendar/load-calendar";
import type { Calendar } from "@/lib/calendar/working-days";

/** The calendar that a promise is counted by; nothing is read where nothing is promised. */
export async function calendarOf(tx: Tx, promise: { max: number } | null): Promise<Calendar> {
  return promise ? loadCalendar(tx) : new Map();
}
