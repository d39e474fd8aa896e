import Link from "next/link";
import { useTranslations } from "next-intl";
import { TaskStatusBadge } from "@/components/tasks/task-status-badge";
import { formatCount, formatShare } from "@/lib/i18n/format";
import type { Sums } from "@/lib/progress/policy";
import { barOf, expected, stationCount } from "@/lib/progress/policy";
import type { TaskRow } from "@/lib/tasks/queries";

const DAY_MS = 86_400_000;

type Props = { tasks: TaskRow[]; progress: Map<string, Sums>; now: Date };

/** Tasks under way, those that close first on top, with how far they are. */
export function RunningTasks({ tasks, progress, now }: Props) {
  const common = useTranslations("common");
  const station = useTranslations("station");
  const due = (closesAt: Date) => {
    const days = Math.ceil((closesAt.getTime() - now.getTime()) / DAY_MS);
    if (days < 0) return common("closedAgo", { days: -days });
    return days === 0 ? common("closesToday") : common("closesIn", { days });
  };
  return (
    <ul className="divide-y">
      {tasks.map((task) => {
        const sums = progress.get(task.id) ?? {};
        const all = expected(sums);
        const bar = barOf(sums);
        const width = (part: number) => `${all > 0 ? (part / all) * 100 : 0}%`;
        return (
          <li key={task.id}>
            <Link
              href={`/tasks/${task.schoolCode}/${task.no}`}
              className="grid gap-1.5 px-4 py-2.5 hover:bg-hover"
            >
              <span className="flex items-center gap-3">
                <span className="min-w-0 truncate font-medium">{task.name}</span>
                <TaskStatusBadge status={task.status} />
                <span className="grow" />
                <span className="whitespace-nowrap text-ink-muted text-xs">{due(task.closesAt)}</span>
              </span>
              <span className="flex items-center gap-3 text-ink-muted text-xs">
                <span className="min-w-0 grow truncate">{task.school}</span>
                <span aria-hidden className="flex h-1.5 w-40 overflow-hidden rounded-full bg-sunken">
                  <span className="bg-chart-1" style={{ width: width(bar.approved) }} />
                  <span className="bg-chart-2" style={{ width: width(bar.waiting) }} />
                  <span className="bg-chart-4" style={{ width: width(bar.problem) }} />
                </span>
                <span className="whitespace-nowrap">
                  {`${station("approved")} ${formatCount(stationCount(sums, "approved"))} / ${formatCount(all)} · ${formatShare(stationCount(sums, "approved"), all)}`}
                </span>
              </span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
