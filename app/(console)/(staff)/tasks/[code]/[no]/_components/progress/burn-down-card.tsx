import { useTranslations } from "next-intl";
import { BurnDownChart } from "@/components/progress/burn-down-chart";
import { Card, CardHeader } from "@/components/ui/card";
import type { BurnDay } from "@/lib/progress/history/burn-down";
import { BurnDownTable } from "./burn-down-table";

const CHART_PX = 320;

/** The burn-down with its table, and from which day on it is a record of that day. */
export function BurnDownCard({ days, closes }: { days: readonly BurnDay[]; closes: string }) {
  const t = useTranslations("progress.burnDown");
  const rebuilt = days.findLast(({ isRebuilt }) => isRebuilt);
  return (
    <Card>
      <CardHeader title={t("title")} note={t("note")} />
      <BurnDownChart days={days} closes={closes} height={CHART_PX} />
      {rebuilt && <p className="px-4 pb-2 text-ink-muted text-xs">{t("rebuilt", { day: rebuilt.day })}</p>}
      <BurnDownTable days={days} closes={closes} />
    </Card>
  );
}
