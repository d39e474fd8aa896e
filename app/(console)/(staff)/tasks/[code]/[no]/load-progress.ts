import { can } from "@/lib/auth/authorize";
import type { StaffCtx } from "@/lib/auth/session";
import { formatDay } from "@/lib/i18n/format";
import { forecast, paceDays } from "@/lib/progress/forecast/forecast";
import { groupProgress } from "@/lib/progress/groups/groups";
import { approvedBy, burnDown, paceOf, peopleLeft, withToday } from "@/lib/progress/history/burn-down";
import { taskHistory } from "@/lib/progress/history/history";
import { latestMissingList } from "@/lib/progress/missing/lists";
import { taskRevenue } from "@/lib/progress/money/revenue";
import type { Level } from "@/lib/progress/policy";
import { taskProgress } from "@/lib/progress/queries";
import { rejectReasons } from "@/lib/progress/review/reject-reasons";
import { REVIEW_DAYS, reviewTimes } from "@/lib/progress/review/review-times";
import type { TaskStatus } from "@/lib/tasks/policy";

type Task = { opensAt: Date; closesAt: Date; status: TaskStatus };
type Place = { schoolId: string; taskId: string };
type Wanted = { college: string | null; by: Level | null };

/** Everything that the progress of a task shows, of one college or of all in reach. */
export async function loadProgress(ctx: StaffCtx, place: Place, task: Task, { college, by }: Wanted) {
  const scope = { ...place, college };
  const [progress, history, reasons, times, revenue, missingList] = await Promise.all([
    taskProgress(ctx, place),
    taskHistory(ctx, scope),
    rejectReasons(ctx, scope),
    reviewTimes(ctx, { ...scope, days: REVIEW_DAYS }),
    can(ctx.actor, "progress.revenue", place) ? taskRevenue(ctx, place) : null,
    can(ctx.actor, "progress.missing", place) ? latestMissingList(ctx, place) : null,
  ]);
  const { colleges, asOf } = progress;
  const total =
    college === null ? progress.total : (colleges.find((row) => row.college === college)?.sums ?? {});
  const level = by ?? (college === null && colleges.length > 1 ? "college" : "major");
  const byCollege = colleges.map((row) => ({ ...row, name: row.college }));
  const grouped =
    level === "college"
      ? { groups: byCollege, all: byCollege.length }
      : await groupProgress(ctx, { ...scope, level });
  const span = { opens: formatDay(task.opensAt), closes: formatDay(task.closesAt), today: formatDay(asOf) };
  const days = withToday(history, total, span.today);
  const pace = paceOf(approvedBy(days), span.today, paceDays(asOf, task.opensAt));
  const outlook = task.status === "closed" ? null : forecast(pace, peopleLeft(total), asOf, task.closesAt);
  return {
    ...{ total, asOf, level, outlook, reasons, times, revenue, missingList },
    ...grouped,
    closes: span.closes,
    days: burnDown(days, outlook, span),
    colleges: colleges.map((row) => row.college),
  };
}
