import { sql } from "drizzle-orm";
import { requireReach, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";

/** What a counter counts by; rows that agree in it are of one counter. */
const KEY = sql`school_id, task_id, college, bucket, association, payment`;

/** Rows of one counter before they are folded. */
const FOLD_ABOVE = 8;

/** Chore: replaces the many signed rows of a counter by their sum. Readers see the same number throughout. */
export async function foldCounts(ctx: Ctx): Promise<void> {
  const reach = requireReach(ctx, "progress.fold");
  await withinReach(ctx, reach, (tx) =>
    tx.execute(sql`
      with grown as (
        select ${KEY} from bucket_counts group by ${KEY} having count(*) > ${FOLD_ABOVE}
      ), gone as (
        delete from bucket_counts c using grown g
        where (c.school_id, c.task_id, c.college, c.bucket, c.association, c.payment)
          = (g.school_id, g.task_id, g.college, g.bucket, g.association, g.payment)
        returning c.*
      )
      insert into bucket_counts (${KEY}, n)
      select ${KEY}, sum(n) from gone group by ${KEY} having sum(n) <> 0`),
  );
}

type WrongCounter = Record<"taskId" | "college" | "bucket" | "association" | "payment", string> & {
  counted: number;
  found: number;
};

/** Counters that are not the number of rows; empty in a sound database. */
export async function recountBuckets(ctx: Ctx) {
  const reach = requireReach(ctx, "progress.fold");
  return withinReach(ctx, reach, (tx) =>
    tx.execute<WrongCounter>(sql`
      select task_id as "taskId", college, bucket, association, payment,
        coalesce(c.n, 0)::int as counted, coalesce(e.n, 0)::int as found
      from (select ${KEY}, sum(n) as n from bucket_counts group by ${KEY}) c
      full join (select ${KEY}, count(*) as n from enrollments group by ${KEY}) e using (${KEY})
      where coalesce(c.n, 0) <> coalesce(e.n, 0)`),
  );
}
