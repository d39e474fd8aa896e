import { asc, between } from "drizzle-orm";
import { calendarDays } from "@/db/schema/platform";
import { requireReach, withinPlatform } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";

/** The days of a year that are worked, or not, otherwise than their weekday says. */
export async function listCalendarDays(ctx: Ctx, { year }: { year: number }) {
  requireReach(ctx, "calendar.read");
  return withinPlatform(ctx, (tx) =>
    tx
      .select()
      .from(calendarDays)
      .where(between(calendarDays.day, `${year}-01-01`, `${year}-12-31`))
      .orderBy(asc(calendarDays.day)),
  );
}

export type CalendarDayRow = Awaited<ReturnType<typeof listCalendarDays>>[number];
