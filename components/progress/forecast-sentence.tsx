import { useTranslations } from "next-intl";
import { formatDay } from "@/lib/i18n/format";
import type { Forecast } from "@/lib/progress/forecast/forecast";

/** One plain sentence: when it ends at this speed, how late that is, and what would be in time. */
export function ForecastSentence({ outlook }: { outlook: Forecast | null }) {
  const t = useTranslations("progress");
  if (!outlook) return <p className="text-ink-muted">{t("noPace")}</p>;
  const { perDay, neededPerDay, doneOn, daysLate, earliest, latest } = outlook;
  return (
    <p className={daysLate > 0 ? "font-medium text-bad text-base" : "text-base"}>
      {t("forecast", {
        perDay: Number(perDay.toFixed(1)),
        day: formatDay(doneOn),
        late: daysLate,
        earliest: formatDay(earliest),
        latest: formatDay(latest),
        needed: daysLate > 0 && neededPerDay !== null ? Math.ceil(neededPerDay) : 0,
      })}
    </p>
  );
}
