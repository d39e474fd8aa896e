import Link from "next/link";
import { useTranslations } from "next-intl";
import { CountedLink } from "@/components/progress/counted-link";
import { StandingBadge } from "@/components/progress/standing-badge";
import { NUMERIC, Table, Td, Th } from "@/components/ui/table";
import { formatDay, formatShare } from "@/lib/i18n/format";
import type { TaskProgress } from "@/lib/progress/overview/overview";
import { expected, FUNNEL, MISSING, stationCount, sumOf } from "@/lib/progress/policy";

const TIGHT = `${NUMERIC} px-2`;

/** Every task with its deadline, forecast and funnel, the most urgent first; each number opens its list. */
export function TaskProgressTable({ tasks, mayList }: { tasks: readonly TaskProgress[]; mayList: boolean }) {
  const t = useTranslations("overview");
  const progress = useTranslations("progress");
  const station = useTranslations("station");
  return (
    <Table>
      <thead>
        <tr>
          <Th>{t("task")}</Th>
          <Th>{t("standing")}</Th>
          <Th>
            {t("closes")} / {t("doneOn")}
          </Th>
          {FUNNEL.map(([name]) => (
            <Th key={name} className={TIGHT}>
              {station(name)}
            </Th>
          ))}
          <Th className={TIGHT}>{progress("missing")}</Th>
          <Th className={TIGHT}>{t("share")}</Th>
        </tr>
      </thead>
      <tbody>
        {tasks.map(({ taskId, schoolCode, no, name, school, sums, closesAt, outlook, standing }) => {
          const page = `/tasks/${schoolCode}/${no}` as const;
          const base = mayList ? (`${page}/roster` as const) : null;
          return (
            <tr key={taskId} className="hover:bg-hover">
              <Td className="min-w-36">
                <Link href={page} className="font-medium hover:text-accent hover:underline">
                  {name}
                </Link>
                <span className="block text-ink-muted text-xs">{school}</span>
              </Td>
              <Td>
                <StandingBadge standing={standing} />
              </Td>
              <Td className="whitespace-nowrap">
                {formatDay(closesAt)}
                <span className="block text-ink-muted text-xs">
                  {outlook ? formatDay(outlook.doneOn) : "–"}
                </span>
              </Td>
              {FUNNEL.map(([name, buckets]) => (
                <Td key={name} className={TIGHT}>
                  <CountedLink count={sumOf(sums, buckets)} base={base} narrowing={{ buckets }} />
                </Td>
              ))}
              <Td className={TIGHT}>
                <CountedLink count={sumOf(sums, MISSING)} base={base} narrowing={{ buckets: MISSING }} />
              </Td>
              <Td className={TIGHT}>{formatShare(stationCount(sums, "approved"), expected(sums))}</Td>
            </tr>
          );
        })}
      </tbody>
    </Table>
  );
}
