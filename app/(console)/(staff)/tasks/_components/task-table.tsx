"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { type WholeColumn, WholeTable } from "@/components/data-table/whole-table";
import { TaskStatusBadge } from "@/components/tasks/task-status-badge";
import { Empty } from "@/components/ui/empty";
import { TASK_STATUSES } from "@/db/vocabulary";
import { formatCount, formatDay, formatMoney, formatShare } from "@/lib/i18n/format";
import type { Sums } from "@/lib/progress/policy";
import { expected, rosterSize, stationCount } from "@/lib/progress/policy";
import type { TaskRow } from "@/lib/tasks/queries";

type Props = { rows: TaskRow[]; progress: Map<string, Sums>; mayCreate: boolean };

export function TaskTable({ rows, progress, mayCreate }: Props) {
  const t = useTranslations("tasks");
  const preset = useTranslations("preset");
  const sums = ({ id }: TaskRow) => progress.get(id) ?? {};
  const counted = (id: "roster" | "waiting" | "approved", n: (row: TaskRow) => number) => ({
    ...{ id, header: t(`columns.${id}`), isNumeric: true, sortBy: n },
    cell: (row: TaskRow) => formatCount(n(row)),
  });
  const columns: WholeColumn<TaskRow>[] = [
    {
      id: "name",
      header: t("columns.name"),
      sortBy: ({ name }) => name,
      cell: (row) => (
        <>
          <Link
            className="font-medium hover:text-accent hover:underline"
            href={`/tasks/${row.schoolCode}/${row.no}`}
          >
            {row.name}
          </Link>
          <p className="text-ink-muted text-xs">
            {row.school} {row.schoolCode} · {preset(row.preset as "eZhiPai")}
          </p>
        </>
      ),
    },
    {
      id: "status",
      header: t("columns.status"),
      sortBy: ({ status }) => TASK_STATUSES.indexOf(status),
      cell: ({ status }) => <TaskStatusBadge status={status} />,
    },
    {
      id: "window",
      header: t("columns.window"),
      sortBy: ({ closesAt }) => closesAt,
      cell: ({ opensAt, closesAt }) => `${formatDay(opensAt)} – ${formatDay(closesAt)}`,
    },
    {
      id: "price",
      header: t("columns.price"),
      isNumeric: true,
      sortBy: ({ priceFen }) => priceFen,
      cell: ({ priceFen }) => formatMoney(priceFen),
    },
    counted("roster", (row) => rosterSize(sums(row))),
    counted("waiting", (row) => stationCount(sums(row), "waiting")),
    counted("approved", (row) => stationCount(sums(row), "approved")),
    {
      id: "progress",
      header: t("columns.progress"),
      isNumeric: true,
      sortBy: (row) => stationCount(sums(row), "approved") / Math.max(1, expected(sums(row))),
      cell: (row) => formatShare(stationCount(sums(row), "approved"), expected(sums(row))),
    },
  ];
  if (rows.length === 0)
    return <Empty title={t("empty")}>{mayCreate ? t("emptyHint") : t("emptyReader")}</Empty>;
  return <WholeTable name="tasks" label={t("title")} columns={columns} rows={rows} rowId={({ id }) => id} />;
}
