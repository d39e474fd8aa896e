import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import type { PromiseClock as Clock } from "@/lib/delivery/life/clock";
import { formatDay } from "@/lib/i18n/format";

/** How a delivery stands beside its promise, in working days; late ones are marked. */
export function PromiseClock({ clock }: { clock: Clock }) {
  const t = useTranslations("delivery.clock");
  const { day, due, promised, isOver, isLate } = clock;
  const sentence = isOver ? (isLate ? "missed" : "kept") : isLate ? "late" : "running";
  const tone = isLate ? "bad" : isOver ? "ok" : "info";
  return (
    <Badge tone={tone} title={t("from", { from: formatDay(clock.from) })}>
      {t(sentence, { day, max: promised.max, due: formatDay(due) })}
    </Badge>
  );
}
