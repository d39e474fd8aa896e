import { sql } from "drizzle-orm";
import { enrollments } from "@/db/schema/roster";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { reachFilter } from "@/lib/auth/reach-filter";

/** Verdicts looked back at. */
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
 */
export async function reviewTimes(
  ctx: Ctx,
  { schoolId, taskId, college }: { schoolId: string; taskId: string; college: string | null },
): Promise<ReviewTimes> {
  const reach = requirePermission(ctx, "progress.read", { schoolId, taskId });
  const columns = { school: enrollments.schoolId, task: enrollments.taskId, college: enrollments.college };
  const inReach = reachFilter(reach, columns) ?? sql`true`;
  const [row] = await withinReach(ctx, reach, (tx) =>
    tx.execute<Row>(sql`
      with items as (
        select r.id, r.is_open, r.due_at, r.round, s.submitted_at,
          (select min(d.created_at) from decisions d
            where d.school_id = r.school_id and d.item_id = r.id and d.undone_at is null) as decided_at
        from review_items r
          join submissions s on s.school_id = r.school_id and s.id = r.submission_id
          join enrollments on enrollments.school_id = s.school_id and enrollments.id = s.enrollment_id
        where r.school_id = ${schoolId} and r.task_id = ${taskId} and ${inReach}
          and ${college === null ? sql`true` : sql`enrollments.college = ${college}`}
      ), firsts as (
        select *, extract(epoch from decided_at - submitted_at) / 3600 as hours from items
        where round = 1 and decided_at > app_now() - ${REVIEW_DAYS} * interval '1 day'
      )
      select (select count(*)::int from firsts) as decided,
        (select count(*)::int from firsts where decided_at <= due_at) as "inTime",
        (select percentile_cont(0.5) within group (order by hours)::float8 from firsts) as "medianHours",
        (select percentile_cont(0.9) within group (order by hours)::float8 from firsts) as "slowHours",
        (select count(*)::int from items where is_open) as waiting,
        (select count(*)::int from items where is_open and due_at < app_now()) as "waitingLate",
        (select min(due_at) from items where is_open) as "firstDue"`),
  );
  if (!row) throw new Error("the review times were not counted");
  return { ...row, firstDue: row.firstDue ? new Date(row.firstDue) : null };
}
