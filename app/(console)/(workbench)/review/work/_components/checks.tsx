"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { Measure } from "@/lib/imaging/measure-schema";
import { Section } from "./facts";

const SHAPES = { block: "■", warn: "▲", pass: "✓", unmeasured: "○" } as const;
const TONES = {
  block: "text-bad",
  warn: "text-warn",
  pass: "text-ok",
  unmeasured: "text-ink-muted",
} as const;

/** Failed checks with the number and the limit; the rest in one line. */
export function Checks({ measures }: { measures: readonly Measure[] }) {
  const t = useTranslations("review.checks");
  const format = useFormatter();
  const name = useTranslations("measureName");
  const of = (verdict: Measure["verdict"]) => measures.filter((measure) => measure.verdict === verdict);
  const [failed, warned, passed, unmeasured] = [of("block"), of("warn"), of("pass"), of("unmeasured")];
  const counts = [
    failed.length > 0 && t("failed", { count: failed.length }),
    warned.length > 0 && t("warned", { count: warned.length }),
  ].filter(Boolean);
  return (
    <Section title={t("title")} note={counts.length > 0 ? counts.join(" · ") : t("allPassed")}>
      <ul>
        {[...failed, ...warned].map((measure) => (
          <Finding key={measure.code} measure={measure} />
        ))}
      </ul>
      {passed.length > 0 && (
        <p className="text-xs">
          <span className={TONES.pass}>{SHAPES.pass}</span>{" "}
          {t(counts.length > 0 ? "passed" : "passedAll", { count: passed.length })}
        </p>
      )}
      {unmeasured.length > 0 && (
        <p className="text-ink-muted text-xs">
          {t("unmeasured", { names: format.list(unmeasured.map(({ code }) => name(code))) })}
        </p>
      )}
    </Section>
  );
}

function Finding({ measure }: { measure: Measure }) {
  const t = useTranslations("review.checks");
  const name = useTranslations("measureName");
  const unit = useTranslations("measureUnit");
  const { verdict, limit } = measure;
  const shown = (value: number) => (Math.abs(value) >= 10 ? Math.round(value) : Number(value.toPrecision(2)));
  const wanted =
    limit.min !== undefined && limit.max !== undefined
      ? t("limitBetween", { min: shown(limit.min), max: shown(limit.max) })
      : limit.min !== undefined
        ? t("limitMin", { min: shown(limit.min) })
        : limit.max !== undefined
          ? t("limitMax", { max: shown(limit.max) })
          : "";
  const value = measure.value === null ? "–" : unit(measure.unit, { value: shown(measure.value) });
  return (
    <li className="flex items-baseline gap-2 border-line border-t py-1 first:border-0">
      <span className={TONES[verdict]}>{SHAPES[verdict]}</span>
      <span className="grow">{name(measure.code)}</span>
      <span className="text-ink-muted text-xs">{[value, wanted].filter(Boolean).join("，")}</span>
    </li>
  );
}
