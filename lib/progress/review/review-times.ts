import { sql } from "drizzle-orm";
import { enrollments } from "@/db/schema/roster";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { reachFilter } from "@/lib/auth/reach-filter";

/** Days of verdicts that a running task looks back at. */
export const REVIEW_DAYS = 30;

export type ReviewTimes = {
  decided: number;
  inTime: number;
  medianHours: number | null;
  slowHours: number | null;
  waiting: number;
  waitingLate: number;
  firstDue: Date | null;
};

type Row = Omit<ReviewTimes, "firstDue"> & { firstDue: string | null };

/**
 * How long photos wait for their first verdict, and whether it comes when it is due: the end of the promised working
 * days, or of the task.
 * @param days looked back at; null for the whole task
 */
export async function reviewTimes(
  ctx: Ctx,
  {
    schoolId,
    taskId,
    college,
    days,
  }: { schoolId: string; taskId: string; college: string | null; days: number | null },
): Promise<ReviewTimes> {
  const reach = requirePermission(ctx, "progress.read", { schoolId, taskId });
  const columns = { school: enrollments.schoolId, task: enrollments.taskId, college: enrollments.college };
  const within = sql`${reachFilter(reach, columns) ?? sql`true`}
    and ${college === null ? sql`true` : sql`enrollments.college = ${college}`}`;
  const [row] = await withinReach(ctx, reach, (tx) =>
    tx.execute<Row>(sql`
      with decided as (
        select d.item_id, min(d.created_at) as decided_at from decisions d
        where d.school_id = ${schoolId} and d.task_id = ${taskId} and d.round = 1 and d.undone_at is null
          and ${days === null ? sql`true` : sql`d.created_at > app_now() - ${days} * interval '1 day'`}
        group by 1
      ), firsts as (
        select decided_at, r.due_at, extract(epoch from decided_at - s.submitted_at) / 3600 as hours
        from decided
          join review_items r on r.school_id = ${schoolId} and r.id = decided.item_id
          join submissions s on s.school_id = r.school_id and s.id = r.submission_id
          join enrollments on enrollments.school_id = s.school_id and enrollments.id = s.enrollment_id
        where ${within}
      ), open as (
        select r.due_at from review_items r
          join submissions s on s.school_id = r.school_id and s.id = r.submission_id
          join enrollments on enrollments.school_id = s.school_id and enrollments.id = s.enrollment_id
        where r.school_id = ${schoolId} and r.task_id = ${taskId} and r.is_open and ${within}
      )
      select (select count(*)::int from firsts) as decided,
        (select count(*)::int from firsts where decided_at <= due_at) as "inTime",
        (select percentile_cont(0.5) within group (order by hours)::float8 from firsts) as "medianHours",
        (select percentile_cont(0.9) within group (order by hours)::float8 from firsts) as "slowHours",
        (select count(*)::int from open) as waiting,
        (select count(*)::int from open where due_at < app_now()) as "waitingLate",
        (select min(due_at) from open) as "firstDue"`),
  );
  if (!row) throw new Error("the review times were not counted");
  return { ...row, firstDue: row.firstDue ? new Date(row.firstDue) : null };
}
