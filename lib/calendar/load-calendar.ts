import type { Tx } from "@/db/client";
import { calendarDays } from "@/db/schema/platform";
import type { Calendar } from "./working-days";

/** All days that staff have entered; there are about forty a year. */
export async function loadCalendar(tx: Tx): Promise<Calendar> {
  const days = await tx
    .select({ day: calendarDays.day, isWorking: calendarDays.isWorking })
    .from(calendarDays);
  return new Map(days.map(({ day, isWorking }) => [day, isWorking]));
}
