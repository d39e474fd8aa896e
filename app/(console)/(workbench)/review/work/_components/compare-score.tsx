"use client";

import { useTranslations } from "next-intl";
import { engineWorth } from "@/lib/imaging/compare/engine-name";
import type { ReviewCard } from "@/lib/review/rows/cards";
import { scoreBand } from "@/lib/tasks/face-compare/rules";
import { Section } from "./facts";

const LOOK = {
  intercept: { shape: "■", text: "text-bad" },
  grey: { shape: "▲", text: "text-warn" },
  clear: { shape: "✓", text: "text-ok" },
} as const;

/** The score with its band and the task's two lines, and what it is worth. */
export function CompareScore({ compare }: { compare: ReviewCard["compare"] }) {
  const t = useTranslations("review.compare");
  const reason = useTranslations("cannotCompare");
  const { status, score, interceptBelow, greyBelow } = compare;
  if (status !== "scored" || score === null) {
    const text =
      status === "off" || status === "noReference" || status === "hidden"
        ? t(status)
        : t("cannot", { reason: reason((compare.reason ?? "engineFailed") as "engineFailed") });
    return (
      <Section title={t("title")}>
        <p>{text}</p>
      </Section>
    );
  }
  const band = scoreBand(compare, score);
  const { shape, text } = LOOK[band];
  return (
    <Section title={t("title")}>
      <p className="flex items-baseline gap-2.5">
        <b className="font-semibold text-3xl">{score}</b>
        <span className={text}>
          {shape} {t(`bands.${band}`)}
        </span>
      </p>
      <div aria-hidden className="relative my-1 flex h-2 rounded-full">
        <span className="h-full rounded-l-full bg-bad/50" style={{ width: `${interceptBelow}%` }} />
        <span className="h-full bg-warn/50" style={{ width: `${greyBelow - interceptBelow}%` }} />
        <span className="h-full grow rounded-r-full bg-ok/50" />
        <span className="-top-1 -ml-0.5 absolute h-4 w-1 rounded bg-ink" style={{ left: `${score}%` }} />
      </div>
      <p className="text-xs">{t("lines", { intercept: interceptBelow, grey: greyBelow })}</p>
      {compare.cohort && (
        <p className="text-xs">
          {t(`cohort.${compare.cohort.advice}`, {
            rank: compare.cohort.rank,
            size: compare.cohort.size,
            margin: compare.cohort.margin.toFixed(2),
          })}
        </p>
      )}
      <p className="text-2xs text-ink-muted">
        {t(`engine.${engineWorth(compare.engine ?? "")}`, { engine: compare.engine ?? "" })}
      </p>
    </Section>
  );
}
