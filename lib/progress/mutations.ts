import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { requireReach, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";

type Counters = {
  table: SQL;
  /** What they count by; rows that agree in it are of one counter. */
  key: SQL;
  /** Rows of one counter before they are folded. */
  foldAbove: number;
};

/** The two kinds of counters, kept by the trigger of `enrollments`. */
const COUNTERS: Record<"bucket" | "facet", Counters> = {
  bucket: {
    table: sql`bucket_counts`,
    key: sql`school_id, task_id, college, bucket, association, payment`,
    foldAbove: 8,
  },
  // As many as there are kinds of students in a class: after an import nearly as many rows as students, unless folded.
  facet: {
    table: sql`facet_counts`,
    key: sql`school_id, task_id, college, major, class_name, bucket, code, association, payment`,
    foldAbove: 1,
  },
};

/** Chore: replaces the many signed rows of a counter by their sum. Readers see the same number throughout. */
export async function foldCounts(ctx: Ctx): Promise<void> {
  const reach = requireReach(ctx, "progress.fold");
  for (const counters of Object.values(COUNTERS)) await withinReach(ctx, reach, (tx) => fold(tx, counters));
}

/** Rows that come meanwhile stay beside the sum: only what was added up is removed. */
async function fold(tx: Tx, { table, key, foldAbove }: Counters): Promise<void> {
  await tx.execute(sql`
    with gone as (
      delete from ${table} where (${key}) in (
        select ${key} from ${table} group by ${key} having count(*) > ${foldAbove}
      ) returning *
    )
    insert into ${table} (${key}, n) select ${key}, sum(n) from gone group by ${key} having sum(n) <> 0`);
}

/** The key is what the counter counts by, in the order of its table. */
type WrongCounter = { key: string[]; counted: number; found: number };

/** Counters that are not the number of rows; empty in a sound database. */
export async function recountCounters(ctx: Ctx): Promise<WrongCounter[]> {
  const reach = requireReach(ctx, "progress.fold");
  return withinReach(ctx, reach, async (tx) => [
    ...(await recount(tx, COUNTERS.bucket)),
    ...(await recount(tx, COUNTERS.facet)),
  ]);
}

function recount(tx: Tx, { table, key }: Counters) {
  return tx.execute<WrongCounter>(sql`
    select json_build_array(${key}) as key, coalesce(c.n, 0)::int as counted, coalesce(e.n, 0)::int as found
    from (select ${key}, sum(n) as n from ${table} group by ${key}) c
    full join (select ${key}, count(*) as n from enrollments group by ${key}) e using (${key})
    where coalesce(c.n, 0) <> coalesce(e.n, 0)`);
}
