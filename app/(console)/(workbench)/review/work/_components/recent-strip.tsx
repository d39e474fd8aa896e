"use client";

import { useTranslations } from "next-intl";
import { memo } from "react";
import type { SentDecision } from "./review-queue";

const SHOWN = 12;

type Props = { sent: readonly SentDecision[]; onUndo: (decisionId: string) => void };

/** The last decisions that can be taken back, newest first; a click takes that one back. */
export const RecentStrip = memo(function RecentStrip({ sent, onUndo }: Props) {
  const t = useTranslations("review.recent");
  return (
    <ul aria-label={t("title")} className="flex min-w-0 grow items-center gap-1 overflow-hidden">
      {sent
        .slice(-SHOWN)
        .reverse()
        .map(({ card, decisionId, verdict, score }, slot) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: places stay where they are, their contents move on
          <li key={slot} className="w-20">
            <button
              type="button"
              onClick={() => onUndo(decisionId)}
              aria-label={[
                t("undo", { name: card.student.name, verdict: t(verdict) }),
                score && t("score", { score }),
              ]
                .filter(Boolean)
                .join(" · ")}
              className="w-full truncate rounded border px-1.5 py-0.5 hover:bg-hover"
            >
              <span className={verdict === "approve" ? "text-ok" : "text-bad"}>
                {verdict === "approve" ? "✓" : "✕"}
              </span>{" "}
              {card.student.name}
              {typeof score === "number" && <span title={t("score", { score })}> · {score}</span>}
            </button>
          </li>
        ))}
    </ul>
  );
});
