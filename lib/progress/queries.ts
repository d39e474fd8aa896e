import { and, eq, sql } from "drizzle-orm";
import type { Bucket } from "@/db/enrollment-bucket";
import { bucketCounts, enrollments } from "@/db/schema/roster";
import { requirePermission, requireReach, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { reachFilter } from "@/lib/auth/reach-filter";
import { OPEN_OUTCOMES } from "@/lib/intake/policy";
import { TIME_ZONE } from "@/lib/time-zone";
import { PACE_DAYS } from "./policy";

export type BucketSums = Partial<Record<Bucket, number>>;
export type CollegeRow = { college: string; sums: BucketSums };

/** Buckets of a task by college; a college's person sees only the own one. The sums are the roster. */
export async function taskProgress(
  ctx: Ctx,
  { schoolId, taskId }: { schoolId: string; taskId: string },
): Promise<{ total: BucketSums; colleges: CollegeRow[]; asOf: Date }> {
  const reach = requirePermission(ctx, "progress.read", { schoolId, taskId });
  const rows = await withinReach(ctx, reach, (tx) =>
    tx
      .select({
        college: bucketCounts.college,
        bucket: bucketCounts.bucket,
        n: sql<number>`sum(${bucketCounts.n})::int`,
      })
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
  const total: BucketSums = {};
  const colleges = new Map<string, BucketSums>();
  for (const { college, bucket, n } of rows) {
    total[bucket] = (total[bucket] ?? 0) + n;
    const sums = colleges.get(college) ?? {};
    sums[bucket] = n;
    colleges.set(college, sums);
  }
  const list = [...colleges].map(([college, sums]) => ({ college, sums }));
  list.sort((a, b) => a.college.localeCompare(b.college, "zh"));
  return { total, colleges: list, asOf: ctx.clock.now() };
}

/** Photos of a task approved on each of the last days, the oldest first. What a lead took back does not count. */
export async function approvalPace(
  ctx: Ctx,
  { schoolId, taskId }: { schoolId: string; taskId: string },
): Promise<number[]> {
  const reach = requirePermission(ctx, "progress.read", { schoolId, taskId });
  const rows = await withinReach(ctx, reach, (tx) =>
    tx.execute<{ n: number }>(sql`
      select count(d.id)::int as n
      from (select generate_series(${PACE_DAYS - 1}::int, 0, -1) as ago) ago
        left join (
          select d.id, (date_trunc('day', app_now() at time zone ${TIME_ZONE})::date
            - (d.created_at at time zone ${TIME_ZONE})::date) as ago
          from decisions d
            join submissions s on s.school_id = d.school_id and s.id = d.submission_id
            join enrollments on enrollments.school_id = s.school_id and enrollments.id = s.enrollment_id
          where d.school_id = ${schoolId} and d.task_id = ${taskId} and d.verdict = 'approve' and d.undone_at is null
            and ${reachFilter(reach, { school: enrollments.schoolId, task: enrollments.taskId, college: enrollments.college }) ?? sql`true`}
        ) d on d.ago = ago.ago
      group by ago.ago order by ago.ago desc`),
  );
  return rows.map(({ n }) => n);
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
export async function progressByTask(ctx: Ctx): Promise<Map<string, BucketSums>> {
  const reach = requireReach(ctx, "progress.read");
  const rows = await withinReach(ctx, reach, (tx) =>
    tx
      .select({
        taskId: bucketCounts.taskId,
        bucket: bucketCounts.bucket,
        n: sql<number>`sum(${bucketCounts.n})::int`,
      })
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
  const tasks = new Map<string, BucketSums>();
  for (const { taskId, bucket, n } of rows) {
    const sums = tasks.get(taskId) ?? {};
    sums[bucket] = n;
    tasks.set(taskId, sums);
  }
  return tasks;
}
