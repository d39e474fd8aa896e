"use client";

import { useTranslations } from "next-intl";
import { Card, CardHeader } from "@/components/ui/card";
import type { CardMeasure } from "@/lib/imaging/id-card/card-schema";
import type { Verdict } from "@/lib/imaging/measure-schema";

const SHAPES: Record<Verdict, { shape: string; tone: string }> = {
  block: { shape: "■", tone: "text-bad" },
  warn: { shape: "▲", tone: "text-warn" },
  unmeasured: { shape: "○", tone: "text-ink-muted" },
  pass: { shape: "✓", tone: "text-ok" },
};

/** Whether one whole, readable ID card is on the picture: each finding with what to do. */
export function CardResult({ measures }: { measures: readonly CardMeasure[] }) {
  const t = useTranslations("photoCheck");
  return (
    <Card>
      <CardHeader title={t("kinds.idCard")} note={t("cardNote")} />
      <ul className="px-4 py-2 text-sm">
        {measures.map(({ code, verdict, value, limit }) => (
          <li key={code} className="flex gap-2 border-line border-t py-1.5 first:border-0">
            <span aria-hidden className={SHAPES[verdict].tone}>
              {SHAPES[verdict].shape}
            </span>
            {t(`card.${code}.${saidFor(verdict)}`, {
              value: shown(value),
              limit: shown(limit.min ?? limit.max ?? null),
            })}
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** A warning asks for the same as a refusal. */
function saidFor(verdict: Verdict) {
  return verdict === "warn" ? "block" : verdict;
}

function shown(value: number | null): string {
  if (value === null) return "–";
  return Math.abs(value) >= 10 ? String(Math.round(value)) : String(Number(value.toPrecision(2)));
}
