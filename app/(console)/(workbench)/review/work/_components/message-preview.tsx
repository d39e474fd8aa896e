"use client";

import { useTranslations } from "next-intl";
import { useMeasureText } from "@/components/photos/use-measure-text";
import { measureBehind, type RejectReason } from "@/lib/review/reasons/reasons";
import type { ReviewCard } from "@/lib/review/rows/cards";

type Props = { card: ReviewCard; reasons: readonly RejectReason[]; note: string };

/** The message as the student will see it: the reasons with what was measured, then the note. */
export function MessagePreview({ card, reasons, note }: Props) {
  const t = useTranslations("review.reject");
  const reason = useTranslations("rejectReason");
  const measured = useMeasureText();
  return (
    <div className="max-h-36 overflow-auto text-xs max-lg:max-h-14">
      <p className="text-ink-muted">{t("message")}</p>
      {reasons.length === 0 ? (
        <p>{t("choose")}</p>
      ) : (
        <ol className="list-inside list-decimal">
          {reasons.map((code) => {
            const measure = measureBehind(code, card.measures);
            return (
              <li key={code}>
                {reason(`${code}.student`)}
                {measure && <span className="text-ink-muted"> {measured(measure)}</span>}
              </li>
            );
          })}
        </ol>
      )}
      {note && <p>{note}</p>}
    </div>
  );
}
