"use client";

import { useTranslations } from "next-intl";
import { Refused } from "@/components/phone/refused";
import { useAnswer } from "@/components/phone/use-answer";

/** Held out to the photographer, who scans it; the number below it is for typing where no scanner is at hand. */
export function TemporaryCode({ enrollmentId }: { enrollmentId: string }) {
  const t = useTranslations("phone.mine.code");
  const { answer, refusal, again } = useAnswer("GET /enrollments/{enrollmentId}/temporary-code", {
    params: { enrollmentId },
  });
  return (
    <section className="space-y-2 rounded-lg border border-line bg-surface p-4 text-center">
      <h2 className="font-semibold">{t("temporary")}</h2>
      <Refused refusal={refusal} onAgain={again} />
      {answer && (
        <>
          {/* biome-ignore lint/performance/noImgElement: the picture is in memory. */}
          <img
            src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(answer.svg)}`}
            alt={t("temporaryAlt")}
            className="mx-auto size-56 bg-white p-3"
          />
          <p className="font-semibold text-lg tabular-nums">{answer.text}</p>
        </>
      )}
      <p className="text-ink-muted text-sm">{t("temporaryNote")}</p>
    </section>
  );
}
