import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { TIME_ZONE } from "@/lib/time-zone";

/** Days worked out at most, back from yesterday. */
const LONGEST_DAYS = 180;

/**
 * Fills the days of a task that have no record, from what is written down with its moment: who came onto the roster,
 * submissions, verdicts in force, sealed batches, exemptions. Who had bound an account or paid by then is not, so
 * people without a photo count as not associated.
 */
export async function rebuildDays(
  tx: Tx,
  { schoolId, taskId }: { schoolId: string; taskId: string },
): Promise<void> {
  const here = (alias: string) =>
    sql`${sql.identifier(alias)}.school_id = ${schoolId} and ${sql.identifier(alias)}.task_id = ${taskId}`;
  await tx.execute(sql`
    with days as (
      select d::date as day from tasks t, generate_series(
        greatest((t.opens_at at time zone ${TIME_ZONE})::date, (app_now() at time zone ${TIME_ZONE})::date - ${LONGEST_DAYS}::int),
        (app_now() at time zone ${TIME_ZONE})::date - 1, interval '1 day') d
      where t.school_id = ${schoolId} and t.id = ${taskId}
        and not exists (select 1 from bucket_days b where ${here("b")} and b.day = d::date)
    ), events as (
      select e.id, e.created_at as at, 'notAssociated'::text as bucket
        from enrollments e where ${here("e")}
      union all
      select s.enrollment_id, s.submitted_at, 'inReview' from submissions s where ${here("s")}
      union all
      select s.enrollment_id, v.released_at, s.state::text from submissions s join lateral (
          select max(d.released_at) as released_at from decisions d
          where d.school_id = s.school_id and d.submission_id = s.id and d.undone_at is null
        ) v on v.released_at is not null
        where ${here("s")} and s.state in ('approved', 'rejected')
      union all
      select i.enrollment_id, b.sealed_at, 'sealed' from batches b
        join batch_items i on i.school_id = b.school_id and i.batch_id = b.id
        where ${here("b")} and b.sealed_at is not null
      union all
      select a.entity_id::uuid, a.created_at, (case a.action when 'enrollment.exempt' then 'exempt'
          when 'enrollment.withdraw' then 'withdrawn' else 'notAssociated' end)
        from audit_events a where ${here("a")}
          and a.action in ('enrollment.exempt', 'enrollment.withdraw', 'enrollment.relist')
    ), last_of_day as (
      select distinct on (e.id, day) e.id, e.college, (v.at at time zone ${TIME_ZONE})::date as day, v.bucket
      from events v join enrollments e on e.school_id = ${schoolId} and e.id = v.id
      order by e.id, day, v.at desc
    ), spans as (
      select college, bucket, day, lead(day) over (partition by id order by day) as until from last_of_day
    ), moves as (
      select college, bucket, day, sum(d) as d from (
        select college, bucket, day, 1 as d from spans
        union all
        select college, bucket, until, -1 from spans where until is not null
      ) both_ends group by 1, 2, 3
    )
    insert into bucket_days (school_id, task_id, day, college, bucket, n, is_rebuilt)
    select ${schoolId}, ${taskId}, days.day, moves.college, moves.bucket, sum(moves.d)::int, true
    from days join moves on moves.day <= days.day
    group by days.day, moves.college, moves.bucket having sum(moves.d) <> 0`);
}
