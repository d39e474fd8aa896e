"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { valueColumn } from "@/components/data-table/value-column";
import { type WholeColumn, WholeTable } from "@/components/data-table/whole-table";
import { Button } from "@/components/ui/button";
import { formatCount, formatMoment } from "@/lib/i18n/format";
import type { reviewableTasks } from "@/lib/review/queries";

type TaskQueue = Awaited<ReturnType<typeof reviewableTasks>>[number];

/** The tasks with photos to look at, each the way into its queue. */
export function TaskQueues({ rows }: { rows: TaskQueue[] }) {
  const t = useTranslations("review");
  const columns: WholeColumn<TaskQueue>[] = [
    {
      id: "task",
      header: t("task"),
      sortBy: ({ name }) => name,
      cell: ({ name }) => <span className="font-medium">{name}</span>,
    },
    valueColumn("school", t("school"), ({ school }) => school),
    {
      id: "deadline",
      header: t("deadline"),
      sortBy: ({ closesAt }) => closesAt,
      cell: ({ closesAt }) => formatMoment(closesAt),
    },
    {
      id: "waiting",
      header: t("waiting"),
      isNumeric: true,
      sortBy: ({ waiting }) => waiting,
      cell: ({ waiting }) => formatCount(waiting),
    },
    {
      id: "start",
      header: "",
      isNumeric: true,
      cell: ({ taskId, gridFit }) => (
        <>
          {gridFit > 0 && (
            <Button asChild size="sm" className="mr-2">
              <Link href={`/review/grid?task=${taskId}`}>{t("grid.open", { count: gridFit })}</Link>
            </Button>
          )}
          <Button asChild size="sm">
            <Link href={`/review/work?task=${taskId}`}>{t("start")}</Link>
          </Button>
        </>
      ),
    },
  ];
  return (
    <WholeTable
      name="tasks"
      label={t("title")}
      columns={columns}
      rows={rows}
      rowId={({ taskId }) => taskId}
    />
  );
}
