"use client";

import { useTranslations } from "next-intl";
import { cn } from "@/components/ui/cn";
import type { TrainerFeedback } from "@/lib/review/trainer/run";
import { useAnswerText } from "./use-answer-text";

const LOOK = {
  right: { shape: "✓", tone: "border-t-ok text-ok" },
  otherReason: { shape: "▲", tone: "border-t-warn text-warn" },
  wrong: { shape: "■", tone: "border-t-bad text-bad" },
} as const;

/** What was right, beside what was said. */
export function TrainerAnswer({ told }: { told: TrainerFeedback }) {
  const t = useTranslations("trainer");
  const outcome = useTranslations("trainerOutcome");
  const answerText = useAnswerText();
  const { shape, tone } = LOOK[told.outcome];
  return (
    <section className={cn("grid gap-1 border-t-2 bg-raised px-4 py-3", tone)}>
      <h2 className="font-semibold text-base">
        {shape} {outcome(told.outcome)}
      </h2>
      <p className="text-ink">{t("answerWas", { answer: answerText(told.truth) })}</p>
      {told.outcome !== "right" && (
        <p className="text-ink">{t("youSaid", { answer: answerText(told.said) })}</p>
      )}
      {told.kind === "lookAlike" && <p className="text-ink-muted text-xs">{t("lookAlikeHint")}</p>}
    </section>
  );
}
