import { sql } from "drizzle-orm";
import { requireReach, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { type Change, PROGRESS_CHANNEL, toPayload } from "@/lib/live/channel";

/**
 * Chore: tells those who watch which tasks' numbers have moved since the last turn. Work on photos is not burdened with
 * a NOTIFY of its own, which would make commits wait for one another; and however much happens, a task is told of once
 * a turn. The mark is a sum that folding the counters leaves as it is.
 */
export async function signalChanges(ctx: Ctx): Promise<number> {
  const reach = requireReach(ctx, "progress.fold");
  return withinReach(ctx, reach, async (tx) => {
    const changes = await tx.execute<Change>(sql`
      with present as (
        select school_id, task_id, sum(hashtext(concat_ws(' ', bucket, association, payment, college))::bigint * n)::bigint as mark
        from bucket_counts group by 1, 2
      ), moved as (
        select p.* from present p left join bucket_marks m on (m.school_id, m.task_id) = (p.school_id, p.task_id)
        where m.mark is distinct from p.mark
      )
      insert into bucket_marks (school_id, task_id, mark) select * from moved
      on conflict (school_id, task_id) do update set mark = excluded.mark
      returning school_id as "schoolId", task_id as "taskId"`);
    for (const change of changes)
      await tx.execute(sql`select pg_notify(${PROGRESS_CHANNEL}, ${toPayload(change)})`);
    return changes.length;
  });
}
