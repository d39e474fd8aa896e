"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { PictureStore } from "@/components/review/picture-store";
import { pictureUrls } from "@/components/review/picture-urls";
import { usePicture } from "@/components/review/use-picture";
import type { RejectReason } from "@/lib/review/reasons/reasons";
import type { ReviewCard } from "@/lib/review/rows/cards";
import { Frame } from "./frame";
import { OverlayPicture } from "./overlay-picture";

const WHOLE = { left: 0, top: 0, width: 1, height: 4 / 3 };

/** Earlier attempts beside the one at hand, newest last, with what came of them. */
export function HistoryStrip({ card, store }: { card: ReviewCard; store: PictureStore }) {
  const t = useTranslations("review");
  const urls = pictureUrls(card);
  if (card.attempts.length === 0)
    return <Frame caption={t("facts.history")} missing={t("frames.noHistory")} />;
  return (
    <div
      className="grid min-h-0 gap-0.5"
      style={{ gridTemplateColumns: `repeat(${Math.ceil(Math.sqrt(card.attempts.length))}, minmax(0, 1fr))` }}
    >
      {card.attempts.map((attempt, index) => (
        <PastFrame
          key={attempt.submissionId}
          attempt={attempt}
          url={urls.attempts[index] ?? null}
          store={store}
        />
      ))}
    </div>
  );
}

type PastProps = { attempt: ReviewCard["attempts"][number]; url: string | null; store: PictureStore };

function PastFrame({ attempt, url, store }: PastProps) {
  const t = useTranslations("review");
  const format = useFormatter();
  const reason = useTranslations("rejectReason");
  const picture = usePicture(store, url);
  const reasons = format.list(attempt.reasons.map((code) => reason(`${code as RejectReason}.name`)));
  const result = [t(`submissionState.${attempt.state}`), reasons].filter(Boolean).join(" · ");
  return (
    <Frame
      caption={t("facts.past", { no: attempt.attemptNo, result })}
      missing={url ? undefined : t("frames.noPicture")}
    >
      {picture && <OverlayPicture picture={picture} placed={WHOLE} />}
    </Frame>
  );
}
