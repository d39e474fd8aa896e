import { sql } from "drizzle-orm";
import { requireReach, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";

/** Counter rows of one bucket before they are folded. */
const FOLD_ABOVE = 8;

/** Chore: replaces the many signed rows of a counter by their sum. Readers see the same number throughout. */
export async function foldCounts(ctx: Ctx): Promise<void> {
  const reach = requireReach(ctx, "progress.fold");
  await withinReach(ctx, reach, (tx) =>
    tx.execute(sql`
      with grown as (
        select school_id, task_id, college, bucket from bucket_counts
        group by 1, 2, 3, 4 having count(*) > ${FOLD_ABOVE}
      ), gone as (
        delete from bucket_counts c using grown g
        where (c.school_id, c.task_id, c.college, c.bucket) = (g.school_id, g.task_id, g.college, g.bucket)
        returning c.*
      )
      insert into bucket_counts (school_id, task_id, college, bucket, n)
      select school_id, task_id, college, bucket, sum(n) from gone group by 1, 2, 3, 4 having sum(n) <> 0`),
  );
}

/** Buckets whose counter is not the number of rows; empty in a sound database. */
export async function recountBuckets(ctx: Ctx) {
  const reach = requireReach(ctx, "progress.fold");
  return withinReach(ctx, reach, (tx) =>
    tx.execute<{ taskId: string; college: string; bucket: string; counted: number; found: number }>(sql`
      select task_id as "taskId", college, bucket, coalesce(c.n, 0)::int as counted, coalesce(e.n, 0)::int as found
      from (select school_id, task_id, college, bucket, sum(n) as n from bucket_counts group by 1, 2, 3, 4) c
      full join (select school_id, task_id, college, bucket, count(*) as n from enrollments group by 1, 2, 3, 4) e
        using (school_id, task_id, college, bucket)
      where coalesce(c.n, 0) <> coalesce(e.n, 0)`),
  );
}
