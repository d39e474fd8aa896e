import { sql } from "drizzle-orm";
import { enrollments } from "@/db/schema/roster";
import type { Policy } from "@/lib/tasks/schema";

/**
 * What a granted attempt changes of an enrollment. Who waits for the registrar may try again, and is there again
 * after one more failed comparison.
 */
export function oneMoreAttempt({ faceCompare }: Policy) {
  const { photo, compareFailures, attemptsGranted } = enrollments;
  return {
    attemptsGranted: sql`${attemptsGranted} + 1`,
    photo: sql`case ${photo} when 'exhausted' then 'rejected' when 'withRegistrar' then 'intercepted' else ${photo} end`,
    compareFailures: sql`case ${photo} when 'withRegistrar' then ${faceCompare.failuresBeforeRegistrar - 1}
      else ${compareFailures} end`,
  };
}
