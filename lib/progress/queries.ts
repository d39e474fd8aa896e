import { and, eq, sql } from "drizzle-orm";
import { bucketCounts } from "@/db/schema/roster";
import { requirePermission, requireReach, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { reachFilter } from "@/lib/auth/reach-filter";
import { OPEN_OUTCOMES } from "@/lib/intake/policy";
import type { Sums } from "./policy";
import { addTo, countedColumns } from "./rows/counted";

const COUNTED = countedColumns(bucketCounts);

export type CollegeRow = { college: string; sums: Sums };

/** Buckets of a task by college; a college's person sees only the own one. The sums are the roster. */
export async function taskProgress(
  ctx: Ctx,
  { schoolId, taskId }: { schoolId: string; taskId: string },
): Promise<{ total: Sums; colleges: CollegeRow[]; asOf: Date }> {
  const reach = requirePermission(ctx, "progress.read", { schoolId, taskId });
  const rows = await withinReach(ctx, reach, (tx) =>
    tx
      .select({ college: bucketCounts.college, ...COUNTED })
      .from(bucketCounts)
      .where(
        and(
          eq(bucketCounts.schoolId, schoolId),
          eq(bucketCounts.taskId, taskId),
          reachFilter(reach, {
            school: bucketCounts.schoolId,
            task: bucketCounts.taskId,
            college: bucketCounts.college,
          }),
        ),
      )
      .groupBy(bucketCounts.college, bucketCounts.bucket)
      .having(sql`sum(${bucketCounts.n}) <> 0`),
  );
  const total: Sums = {};
  const colleges = new Map<string, Sums>();
  for (const { college, ...row } of rows) {
    addTo(total, row);
    const sums = colleges.get(college) ?? {};
    addTo(sums, row);
    colleges.set(college, sums);
  }
  const list = [...colleges].map(([college, sums]) => ({ college, sums }));
  list.sort((a, b) => a.college.localeCompare(b.college, "zh"));
  return { total, colleges: list, asOf: ctx.clock.now() };
}

type Waiting = { kind: "imports" | "photos"; taskId: string; n: number };

/** Files that wait for a person, by task: rosters to check or confirm, and photos without a student. */
export async function waitingFiles(ctx: Ctx): Promise<Waiting[]> {
  const reach = requireReach(ctx, "roster.import");
  const open = sql.join(
    OPEN_OUTCOMES.map((outcome) => sql`${outcome}`),
    sql`, `,
  );
  return withinReach(ctx, reach, (tx) =>
    tx.execute<Waiting>(sql`
      select 'imports' as kind, task_id as "taskId", count(*)::int as n from roster_imports
        where status in ('mapping', 'checked') group by task_id
      union all
      select 'photos', p.task_id, count(*)::int from photo_import_items i
        join photo_imports p on p.school_id = i.school_id and p.id = i.import_id
        where i.outcome in (${open}) group by p.task_id`),
  );
}

/** Buckets of every task in reach, by task id. */
export async function progressByTask(ctx: Ctx): Promise<Map<string, Sums>> {
  const reach = requireReach(ctx, "progress.read");
  const rows = await withinReach(ctx, reach, (tx) =>
    tx
      .select({ taskId: bucketCounts.taskId, ...COUNTED })
      .from(bucketCounts)
      .where(
        reachFilter(reach, {
          school: bucketCounts.schoolId,
          task: bucketCounts.taskId,
          college: bucketCounts.college,
        }),
      )
      .groupBy(bucketCounts.taskId, bucketCounts.bucket),
  );
  const byTask = new Map<string, Sums>();
  for (const { taskId, ...row } of rows) {
    const sums = byTask.get(taskId) ?? {};
    addTo(sums, row);
    byTask.set(taskId, sums);
  }
  return byTask;
}
