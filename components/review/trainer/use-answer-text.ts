"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { RejectReason } from "@/lib/review/reasons/reasons";

/** An answer in words: approved where there is no reason, else rejected for these. */
export function useAnswerText(): (reasons: readonly RejectReason[]) => string {
  const t = useTranslations("trainer");
  const reason = useTranslations("rejectReason");
  const format = useFormatter();
  return (reasons) =>
    reasons.length === 0
      ? t("answerApprove")
      : t("answerReject", { reasons: format.list(reasons.map((code) => reason(`${code}.name`))) });
}
