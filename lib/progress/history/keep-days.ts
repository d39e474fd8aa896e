import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { requireReach, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { TIME_ZONE } from "@/lib/time-zone";
import { rebuildDays } from "./rebuild-days";

const TODAY = sql`(app_now() at time zone ${TIME_ZONE})::date`;

/** Tasks whose history is kept: those under way and, for what follows, two months after their end. */
const KEPT = sql`t.status <> 'draft' and t.closes_at > app_now() - interval '60 days'`;

/**
 * Chore: writes down today's buckets of every task, again and again until the day is over, and works out the days
 * for which nobody was there to write. Doing it twice changes nothing.
 */
export async function keepDays(ctx: Ctx): Promise<void> {
  const reach = requireReach(ctx, "progress.fold");
  await withinReach(ctx, reach, async (tx) => {
    for (const task of await tasksWithGaps(tx)) await rebuildDays(tx, task);
    await writeToday(tx);
  });
}

function tasksWithGaps(tx: Tx) {
  return tx.execute<{ schoolId: string; taskId: string }>(sql`
    select t.school_id as "schoolId", t.id as "taskId" from tasks t
    where ${KEPT}
      and not exists (select 1 from bucket_days d
        where d.school_id = t.school_id and d.task_id = t.id and d.day = ${TODAY} - 1)
      and exists (select 1 from enrollments e
        where e.school_id = t.school_id and e.task_id = t.id
          and e.created_at < (${TODAY}::timestamp at time zone ${TIME_ZONE}))`);
}

function writeToday(tx: Tx) {
  return tx.execute(sql`
    with today as (
      select c.school_id, c.task_id, ${TODAY} as day, c.college, c.bucket, sum(c.n)::int as n
      from bucket_counts c join tasks t on t.school_id = c.school_id and t.id = c.task_id
      where ${KEPT} group by 1, 2, 3, 4, 5 having sum(c.n) <> 0
    ), gone as (
      delete from bucket_days d where d.day = ${TODAY} and not exists (
        select 1 from today where (today.school_id, today.task_id, today.college, today.bucket)
          = (d.school_id, d.task_id, d.college, d.bucket))
    )
    insert into bucket_days (school_id, task_id, day, college, bucket, n) select * from today
    on conflict (school_id, task_id, day, college, bucket) do update set n = excluded.n
      where bucket_days.n <> excluded.n`);
}
