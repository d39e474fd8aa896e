"use client";

import { useTranslations } from "next-intl";
import { formatMoney } from "@/lib/i18n/format";
import type { CheckInAnswer } from "@/lib/onsite/check-in/check-in";

/** The sentence for what came of a scan. */
export function useAnswerText() {
  const t = useTranslations("onsite.desk");
  const refusal = useTranslations("checkInRefusal");
  const unknown = useTranslations("checkInUnknown");
  return (answer: CheckInAnswer): string => {
    if (answer.outcome === "unknown") return unknown(answer.why);
    const { name, studentNo, college, className } = answer.person;
    if (answer.outcome === "in") return t("in", { no: answer.no, name });
    return refusal(answer.why, {
      ...{ name, studentNo, no: answer.no ?? 0, fee: formatMoney(answer.owedFen) },
      group: [college, className].filter(Boolean).join(" / "),
    });
  };
}
