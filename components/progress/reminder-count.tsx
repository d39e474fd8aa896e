"use client";

import { useTranslations } from "next-intl";
import type { ReminderPreview } from "@/lib/progress/remind/preview";

type Props = {
  preview: ReminderPreview | null;
  isEmpty: boolean;
  /** How many were chosen one by one; null where states were chosen. */
  chosen: number | null;
};

/** How many are reminded, and why others are not. */
export function ReminderCount({ preview, isEmpty, chosen }: Props) {
  const t = useTranslations("remind");
  if (isEmpty) return <p role="status">{t("chooseState")}</p>;
  if (!preview) return <p role="status">{t("counting")}</p>;
  const { recipients, notAssociated, remindedLately, everyDays } = preview;
  const done = chosen === null ? 0 : chosen - recipients - notAssociated - remindedLately;
  return (
    <div role="status" className="grid gap-1">
      <p className="font-semibold text-base">{t("count", { count: recipients })}</p>
      {done > 0 && <p className="text-ink-muted">{t("nothingToDo", { count: done })}</p>}
      {notAssociated > 0 && <p className="text-ink-muted">{t("notAssociated", { count: notAssociated })}</p>}
      {remindedLately > 0 && (
        <p className="text-ink-muted">{t("remindedLately", { count: remindedLately, days: everyDays })}</p>
      )}
      <p className="text-ink-muted text-xs">{t("waits")}</p>
    </div>
  );
}
