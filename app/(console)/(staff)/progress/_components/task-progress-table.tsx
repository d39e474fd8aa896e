"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { type WholeColumn, WholeTable } from "@/components/data-table/whole-table";
import { useFunnelColumns } from "@/components/progress/funnel-columns";
import { StandingBadge } from "@/components/progress/standing-badge";
import { formatDay } from "@/lib/i18n/format";
import type { TaskProgress } from "@/lib/progress/overview/overview";

/** Every task with its deadline, forecast and funnel, the most urgent first; each number opens its list. */
export function TaskProgressTable({ tasks, mayList }: { tasks: TaskProgress[]; mayList: boolean }) {
  const t = useTranslations("overview");
  const funnel = useFunnelColumns<TaskProgress>({
    rows: tasks,
    of: ({ sums, schoolCode, no }) => ({
      sums,
      base: mayList ? `/tasks/${schoolCode}/${no}/roster` : null,
      narrowing: {},
    }),
  });
  const columns: WholeColumn<TaskProgress>[] = [
    {
      id: "task",
      header: t("task"),
      wraps: true,
      sortBy: ({ name }) => name,
      cell: ({ schoolCode, no, name, school }) => (
        <span className="block min-w-32">
          <Link href={`/tasks/${schoolCode}/${no}`} className="font-medium hover:text-accent hover:underline">
            {name}
          </Link>
          <span className="block text-ink-muted text-xs">{school}</span>
        </span>
      ),
    },
    {
      id: "closes",
      header: `${t("closes")} / ${t("doneOn")}`,
      sortBy: ({ closesAt }) => closesAt,
      cell: ({ closesAt, outlook, standing }) => (
        <span className="flex flex-wrap items-center gap-x-2">
          {formatDay(closesAt)}
          <span className="text-ink-muted text-xs">{outlook ? formatDay(outlook.doneOn) : "–"}</span>
          <StandingBadge standing={standing} />
        </span>
      ),
    },
  ];
  return (
    <WholeTable
      name="tasks"
      label={t("tasks")}
      columns={[...columns, ...funnel]}
      rows={tasks}
      rowId={({ taskId }) => taskId}
    />
  );
}
