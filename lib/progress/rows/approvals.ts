import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { TIME_ZONE } from "@/lib/time-zone";
import { PACE_DAYS } from "../forecast/forecast";

/**
 * People approved on each of the last days, the oldest first, by task. A photo counts once, on the day of its last
 * approval; what was undone or rejected in the end does not.
 * @param where a condition on `enrollments`
 */
export async function approvalsByDay(tx: Tx, where: SQL): Promise<Map<string, number[]>> {
  const rows = await tx.execute<{ taskId: string; ago: number; n: number }>(sql`
    select task_id as "taskId", ago, count(*)::int as n from (
      select s.task_id, min((app_now() at time zone ${TIME_ZONE})::date
          - (d.created_at at time zone ${TIME_ZONE})::date) as ago
      from decisions d
        join submissions s on s.school_id = d.school_id and s.id = d.submission_id
        join enrollments on enrollments.school_id = s.school_id and enrollments.id = s.enrollment_id
      where d.verdict = 'approve' and d.undone_at is null and s.state in ('approved', 'held')
        and d.created_at > app_now() - ${PACE_DAYS + 1} * interval '1 day' and ${where}
      group by s.task_id, s.id
    ) approved where ago < ${PACE_DAYS} group by 1, 2`);
  const tasks = new Map<string, number[]>();
  for (const { taskId, ago, n } of rows) {
    const days = tasks.get(taskId) ?? Array.from({ length: PACE_DAYS }, () => 0);
    days[PACE_DAYS - 1 - ago] = n;
    tasks.set(taskId, days);
  }
  return tasks;
}
