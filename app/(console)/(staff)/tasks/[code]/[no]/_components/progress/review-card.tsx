import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Card, CardHeader } from "@/components/ui/card";
import { formatCount, formatMoment, formatShare } from "@/lib/i18n/format";
import { REVIEW_DAYS, type ReviewTimes } from "@/lib/progress/review/review-times";
import { Facts } from "./facts";

type Props = { times: ReviewTimes; promise: { min: number; max: number } | null };

/** How long photos wait for their verdict, against what was promised. */
export function ReviewCard({ times, promise }: Props) {
  const t = useTranslations("progress.review");
  const { decided, inTime, medianHours, slowHours, waiting, waitingLate, firstDue } = times;
  const hours = (value: number | null) => (value === null ? "–" : t("hours", { hours: value.toFixed(1) }));
  const late = waitingLate > 0 ? <Badge tone="bad">{formatCount(waitingLate)}</Badge> : "0";
  return (
    <Card>
      <CardHeader title={t("title")} note={t("note", { days: REVIEW_DAYS })} />
      <p className="border-b px-4 py-2 text-ink-muted text-xs">
        {promise ? t("promise", promise) : t("noPromise")}
      </p>
      <Facts
        rows={[
          [
            t("inTime"),
            decided === 0
              ? t("noneDecided")
              : `${formatShare(inTime, decided)} · ${formatCount(inTime)} / ${formatCount(decided)}`,
          ],
          [t("median"), hours(medianHours)],
          [t("slow"), hours(slowHours)],
          [t("waiting"), formatCount(waiting)],
          [t("late"), late],
          [t("firstDue"), firstDue ? formatMoment(firstDue) : "–"],
        ]}
      />
    </Card>
  );
}
