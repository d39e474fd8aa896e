"use client";

import { useLocale, useTranslations } from "next-intl";
import type { Answer } from "@/components/phone/ask";

type Measures = Answer<"GET /enrollments/{enrollmentId}/productions/{productionId}">["report"];

const MARKS = { block: "✕", warn: "!", pass: "✓" } as const;
const INKS = { block: "text-bad", warn: "text-warn", pass: "text-ok" } as const;

/** What has to be changed first, then what is worth a look; all that is right is folded away. */
export function Report({ report }: { report: Measures }) {
  const t = useTranslations("phone.shoot");
  const of = (...verdicts: Measures[number]["verdict"][]) =>
    report.filter(({ verdict }) => verdicts.includes(verdict));
  const wrong = [...of("block"), ...of("warn")];
  const right = of("pass");
  return (
    <section className="space-y-3">
      <p className="font-semibold" role="status">
        {of("block").length > 0 ? t("blocked") : wrong.length > 0 ? t("warned") : t("fine")}
      </p>
      <Measured measures={wrong} />
      <details>
        <summary className="min-h-11 py-2 text-accent">{t("passed", { count: right.length })}</summary>
        <Measured measures={right} />
      </details>
    </section>
  );
}

function Measured({ measures }: { measures: Measures }) {
  const t = useTranslations("phone.shoot");
  const locale = useLocale();
  return (
    <ul className="divide-y divide-line rounded-lg border border-line bg-surface empty:hidden">
      {measures.map(({ code, name, verdict, shown, sentence }) => {
        const look = verdict === "block" || verdict === "warn" ? verdict : "pass";
        return (
          <li key={code} className="px-4 py-3">
            <p className="flex items-baseline justify-between gap-3">
              <span className="font-medium">
                <span aria-hidden className={INKS[look]}>
                  {MARKS[look]}{" "}
                </span>
                {name[locale]}
              </span>
              <span className="text-ink-muted text-sm tabular-nums">
                {t("measured", { value: shown.value, limit: shown.limit })}
              </span>
            </p>
            <p className="text-sm">{sentence[locale]}</p>
          </li>
        );
      })}
    </ul>
  );
}
