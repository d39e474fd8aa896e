import { drizzle } from "drizzle-orm/postgres-js";
import type { Sql } from "@/db/client";
import { calendarDays } from "@/db/schema/platform";
import { KNOWN_DAYS } from "./known-days";

/** Enters the days of every year that has none yet: what staff have changed in a year stays as it is. */
export async function enterKnownDays(sql: Sql): Promise<void> {
  const years = await sql<
    { year: string }[]
  >`select distinct to_char(day, 'YYYY') as year from calendar_days`;
  const entered = new Set(years.map(({ year }) => year));
  const missing = KNOWN_DAYS.filter(({ day }) => !entered.has(day.slice(0, 4)));
  if (missing.length > 0)
    await drizzle(sql)
      .insert(calendarDays)
      .values([...missing])
      .onConflictDoNothing();
}
