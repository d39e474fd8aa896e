import { and, eq, gte, inArray, ne, sql } from "drizzle-orm";
import { bucketDays } from "@/db/schema/progress";
import { bucketCounts } from "@/db/schema/roster";
import { schools } from "@/db/schema/schools";
import { tasks } from "@/db/schema/tasks";
import { type Reach, requireReach, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { reachFilter } from "@/lib/auth/reach-filter";
import { formatDay } from "@/lib/i18n/format";
import { TIME_ZONE } from "@/lib/time-zone";
import { type Forecast, forecast, PACE_DAYS, paceDays } from "../forecast/forecast";
import { byUrgency, type Standing, standingOf } from "../forecast/standing";
import { paceOf, peopleLeft } from "../history/burn-down";
import { bucketsOf, type Sums, stationCount } from "../policy";
import { addTo, countedColumns } from "../rows/counted";

export type TaskProgress = {
  taskId: string;
  schoolId: string;
  school: string;
  schoolCode: string;
  no: number;
  name: string;
  status: (typeof tasks.$inferSelect)["status"];
  opensAt: Date;
  closesAt: Date;
  sums: Sums;
  outlook: Forecast | null;
  standing: Standing;
};

/** Every task in reach that is not a draft, late ones first, with how it stands against its deadline. */
export async function progressOverview(
  ctx: Ctx,
  { school }: { school: string | null },
): Promise<{ tasks: TaskProgress[]; schools: { code: string; name: string }[]; asOf: Date }> {
  const reach = requireReach(ctx, "progress.read");
  const now = ctx.clock.now();
  const [rows, counts, recorded] = await withinReach(ctx, reach, async (tx) => {
    const found = await tx
      .select({
        taskId: tasks.id,
        schoolId: tasks.schoolId,
        school: schools.name,
        schoolCode: schools.code,
        no: tasks.no,
        name: tasks.name,
        status: tasks.status,
        opensAt: tasks.opensAt,
        closesAt: tasks.closesAt,
      })
      .from(tasks)
      .innerJoin(schools, eq(schools.id, tasks.schoolId))
      .where(and(ne(tasks.status, "draft"), reachFilter(withoutColleges(reach), TASK_COLUMNS)));
    const sums = await tx
      .select({ taskId: bucketCounts.taskId, ...countedColumns(bucketCounts) })
      .from(bucketCounts)
      .where(reachFilter(reach, COUNT_COLUMNS))
      .groupBy(bucketCounts.taskId, bucketCounts.bucket);
    const approved = await tx
      .select({ taskId: bucketDays.taskId, day: bucketDays.day, n: sql<number>`sum(${bucketDays.n})::int` })
      .from(bucketDays)
      .where(
        and(
          inArray(bucketDays.bucket, [...bucketsOf("approved")]),
          gte(bucketDays.day, sql`(app_now() at time zone ${TIME_ZONE})::date - ${PACE_DAYS}::int`),
          reachFilter(reach, DAY_COLUMNS),
        ),
      )
      .groupBy(bucketDays.taskId, bucketDays.day);
    return [found, sums, approved] as const;
  });

  const sumsOf = new Map<string, Sums>();
  for (const { taskId, ...row } of counts) {
    const sums = sumsOf.get(taskId) ?? {};
    addTo(sums, row);
    sumsOf.set(taskId, sums);
  }
  const approvedOf = new Map<string, Map<string, number>>();
  for (const { taskId, day, n } of recorded)
    approvedOf.set(taskId, new Map(approvedOf.get(taskId)).set(day, n));
  const today = formatDay(now);
  const all = rows.map((row) => {
    const sums = sumsOf.get(row.taskId) ?? {};
    const remaining = peopleLeft(sums);
    const approved = new Map(approvedOf.get(row.taskId)).set(today, stationCount(sums, "approved"));
    const pace = paceOf(approved, today, paceDays(now, row.opensAt));
    const outlook = row.status === "closed" ? null : forecast(pace, remaining, now, row.closesAt);
    return {
      ...row,
      sums,
      outlook,
      standing: standingOf({ ...row, remaining, outlook }, now),
    };
  });
  const names = new Map(rows.map((row) => [row.schoolCode, row.school]));
  return {
    tasks: byUrgency(all.filter((task) => school === null || task.schoolCode === school)),
    schools: [...names].map(([code, name]) => ({ code, name })).sort((a, b) => a.code.localeCompare(b.code)),
    asOf: now,
  };
}

const TASK_COLUMNS = { school: tasks.schoolId, task: tasks.id };
const COUNT_COLUMNS = {
  school: bucketCounts.schoolId,
  task: bucketCounts.taskId,
  college: bucketCounts.college,
};
const DAY_COLUMNS = { school: bucketDays.schoolId, task: bucketDays.taskId, college: bucketDays.college };

/** A college's person sees the school's tasks, though only the own college in each. */
function withoutColleges(reach: Reach): Reach {
  if (reach.all) return reach;
  return { all: false, parts: reach.parts.map((part) => ({ ...part, college: null })) };
}
