"use client";

import { useFormatter, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { ReviewCard } from "@/lib/review/rows/cards";
import type { Verdict } from "./review-queue";

export type LostVerdict = { card: ReviewCard; verdict: Verdict | null; why: string };

type Props = { lost: readonly LostVerdict[]; onRead: (lost: LostVerdict) => void };

/** Verdicts that the server did not take: whose, why, and what had been chosen and typed. Stays until it is read. */
export function LostNotice({ lost, onRead }: Props) {
  const t = useTranslations("review.lost");
  const reason = useTranslations("rejectReason");
  const format = useFormatter();
  const common = useTranslations("common");
  return lost.map((one) => {
    const { card, verdict, why } = one;
    const rejected = verdict?.verdict === "reject" ? verdict : null;
    const chosen = rejected && format.list(rejected.reasons.map((code) => reason(`${code}.name`)));
    return (
      <Notice
        key={card.itemId}
        tone="bad"
        title={t("title", { name: card.student.name, studentNo: card.student.studentNo })}
      >
        <p>{why}</p>
        {verdict?.verdict === "approve" && <p>{t("approval")}</p>}
        {rejected && (
          <p className="select-text">
            {t("rejection", { reasons: chosen ?? "", note: rejected.note || "–" })}
          </p>
        )}
        <Button size="sm" onClick={() => onRead(one)}>
          {common("close")}
        </Button>
      </Notice>
    );
  });
}
