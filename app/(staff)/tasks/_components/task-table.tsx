import Link from "next/link";
import { useTranslations } from "next-intl";
import { TaskStatusBadge } from "@/components/tasks/task-status-badge";
import { Empty } from "@/components/ui/empty";
import { NUMERIC, Table, Td, Th } from "@/components/ui/table";
import { formatCount, formatDay, formatMoney, formatShare } from "@/lib/i18n/format";
import type { Sums } from "@/lib/progress/policy";
import { expected, rosterSize, stationCount } from "@/lib/progress/policy";
import type { TaskRow } from "@/lib/tasks/queries";

type Props = { rows: TaskRow[]; progress: Map<string, Sums>; mayCreate: boolean };

export function TaskTable({ rows, progress, mayCreate }: Props) {
  const t = useTranslations("tasks");
  const preset = useTranslations("preset");
  if (rows.length === 0)
    return <Empty title={t("empty")}>{mayCreate ? t("emptyHint") : t("emptyReader")}</Empty>;
  return (
    <Table>
      <thead>
        <tr>
          <Th>{t("columns.name")}</Th>
          <Th>{t("columns.status")}</Th>
          <Th>{t("columns.window")}</Th>
          <Th className={NUMERIC}>{t("columns.price")}</Th>
          <Th className={NUMERIC}>{t("columns.roster")}</Th>
          <Th className={NUMERIC}>{t("columns.waiting")}</Th>
          <Th className={NUMERIC}>{t("columns.approved")}</Th>
          <Th className={NUMERIC}>{t("columns.progress")}</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const sums = progress.get(row.id) ?? {};
          return (
            <tr key={row.id} className="hover:bg-hover">
              <Td>
                <Link
                  className="font-medium hover:text-accent hover:underline"
                  href={`/tasks/${row.schoolCode}/${row.no}`}
                >
                  {row.name}
                </Link>
                <p className="whitespace-nowrap text-ink-muted text-xs">
                  {row.school} {row.schoolCode} · {preset(row.preset as "eZhiPai")}
                </p>
              </Td>
              <Td>
                <TaskStatusBadge status={row.status} />
              </Td>
              <Td className="whitespace-nowrap">
                {formatDay(row.opensAt)} – {formatDay(row.closesAt)}
              </Td>
              <Td className={NUMERIC}>{formatMoney(row.priceFen)}</Td>
              <Td className={NUMERIC}>{formatCount(rosterSize(sums))}</Td>
              <Td className={NUMERIC}>{formatCount(stationCount(sums, "waiting"))}</Td>
              <Td className={NUMERIC}>{formatCount(stationCount(sums, "approved"))}</Td>
              <Td className={NUMERIC}>{formatShare(stationCount(sums, "approved"), expected(sums))}</Td>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}
