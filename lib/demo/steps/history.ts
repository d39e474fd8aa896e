import { type SQL, sql } from "drizzle-orm";
import { inSchoolScope } from "@/db/scope";
import type { Ctx } from "@/lib/auth/ctx";
import { rebuildDays } from "@/lib/progress/history/rebuild-days";

/**
 * Demo data is made within a minute; this moves what was decided back over the days since the task opened, so that
 * pace, burn-down and review times have something to show.
 */
export async function spreadOverTime(
  ctx: Ctx,
  { schoolId, taskId }: { schoolId: string; taskId: string },
): Promise<void> {
  const here = sql`school_id = ${schoolId} and task_id = ${taskId}`;
  const opened = sql`(select opens_at from tasks where school_id = ${schoolId} and id = ${taskId})`;
  await inSchoolScope(ctx.db, [schoolId], 0, async (tx) => {
    for (const set of [
      sql`enrollments set created_at = ${opened}`,
      sql`roster_imports set created_at = ${opened}, committed_at = ${opened}`,
      sql`reference_photos set created_at = ${opened}`,
    ])
      await tx.execute(sql`update ${set} where ${here}`);
    await tx.execute(sql`
      create temporary table demo_shift on commit drop as
      select s.id, s.capture_id, (row_number() over turn - 0.5) / count(*) over () * (least(app_now(), t.closes_at)
          - t.opens_at - interval '2 days') + greatest(app_now() - t.closes_at, interval '0') as back,
        (3 + row_number() over turn * 7 % 40) * interval '1 hour' as waited
      from submissions s join tasks t on t.school_id = s.school_id and t.id = s.task_id
      where s.school_id = ${schoolId} and s.task_id = ${taskId} and s.state in ('approved', 'rejected')
      window turn as (order by md5(s.id::text))`);
    const moved = (table: SQL, set: SQL, by: SQL) =>
      tx.execute(sql`update ${table} set ${set} from demo_shift m where ${by}`);
    await moved(
      sql`submissions s`,
      sql`submitted_at = submitted_at - back - waited`,
      sql`s.school_id = ${schoolId} and s.id = m.id`,
    );
    await moved(
      sql`captures c`,
      sql`created_at = created_at - back - waited`,
      sql`c.school_id = ${schoolId} and c.id = m.capture_id`,
    );
    await moved(
      sql`review_items r`,
      sql`created_at = created_at - back - waited, queue_at = queue_at - back - waited, due_at = due_at - back - waited`,
      sql`r.school_id = ${schoolId} and r.submission_id = m.id`,
    );
    await moved(
      sql`decisions d`,
      sql`created_at = created_at - back, hold_until = hold_until - back, effects_at = effects_at - back,
        released_at = released_at - back`,
      sql`d.school_id = ${schoolId} and d.submission_id = m.id`,
    );
    await rebuildDays(tx, { schoolId, taskId });
  });
}
