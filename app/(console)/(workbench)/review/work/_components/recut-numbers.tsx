"use client";

import { useTranslations } from "next-intl";
import type { Measure } from "@/lib/imaging/measure-schema";
import type { RecutProblem } from "@/lib/imaging/recut/rules";

type Props = { measures: readonly Measure[]; problems: readonly RecutProblem[] };

/** The four positions that the cut would have, each with its band, as the part moves. */
export function RecutNumbers({ measures, problems }: Props) {
  const t = useTranslations("review.recut");
  const name = useTranslations("measureName");
  const isWrong = (code: string) => problems.some((problem) => problem.code === code);
  return (
    <dl className="flex flex-wrap gap-x-6 gap-y-1 text-xs tabular-nums">
      {measures.map(({ code, value, limit }) => (
        <div key={code} className="flex items-baseline gap-1.5">
          <dt className="text-ink-muted">{name(code)}</dt>
          <dd className={isWrong(code) ? "font-semibold text-bad" : "text-ok"}>
            {isWrong(code) ? "■" : "✓"} {Math.round(value ?? 0)} px
          </dd>
          <dd className="text-ink-muted">
            {t("within", { min: Math.round(limit.min ?? 0), max: Math.round(limit.max ?? 0) })}
          </dd>
        </div>
      ))}
      {isWrong("outside") && (
        <div>
          <dt className="sr-only">{t("picture")}</dt>
          <dd className="font-semibold text-bad">■ {t("outside")}</dd>
        </div>
      )}
    </dl>
  );
}
