import { useTranslations } from "next-intl";
import { BurnDownChart } from "@/components/progress/burn-down-chart";
import { Card, CardHeader } from "@/components/ui/card";
import { cn } from "@/components/ui/cn";
import { NUMERIC, Table, Td, Th } from "@/components/ui/table";
import { formatCount } from "@/lib/i18n/format";
import type { BurnDay } from "@/lib/progress/history/burn-down";

const CHART_PX = 320;

/** The burn-down with its table, and from which day on it is a record of that day. */
export function BurnDownCard({ days, closes }: { days: readonly BurnDay[]; closes: string }) {
  const t = useTranslations("progress.burnDown");
  const rebuilt = days.findLast(({ isRebuilt }) => isRebuilt);
  const number = (n: number | null) => (n === null ? "–" : formatCount(n));
  return (
    <Card>
      <CardHeader title={t("title")} note={t("note")} />
      <BurnDownChart days={days} closes={closes} height={CHART_PX} />
      {rebuilt && <p className="px-4 pb-2 text-ink-muted text-xs">{t("rebuilt", { day: rebuilt.day })}</p>}
      <details className="border-t">
        <summary className="px-4 py-2 text-ink-muted text-xs">{t("table")}</summary>
        <div className="max-h-72 overflow-y-auto">
          <Table>
            <thead>
              <tr>
                <Th>{t("day")}</Th>
                {(["left", "planned", "forecast", "band"] as const).map((column) => (
                  <Th key={column} className={cn(NUMERIC, "whitespace-normal")}>
                    {t(column)}
                  </Th>
                ))}
              </tr>
            </thead>
            <tbody>
              {days.map(({ day, left, planned, forecast, band }) => (
                <tr key={day}>
                  <Td>{day === closes ? `${day} · ${t("deadline")}` : day}</Td>
                  <Td className={NUMERIC}>{number(left)}</Td>
                  <Td className={NUMERIC}>{number(planned)}</Td>
                  <Td className={NUMERIC}>{number(forecast)}</Td>
                  <Td className={NUMERIC}>
                    {band ? `${formatCount(band[0])}–${formatCount(band[1])}` : "–"}
                  </Td>
                </tr>
              ))}
            </tbody>
          </Table>
        </div>
      </details>
    </Card>
  );
}
