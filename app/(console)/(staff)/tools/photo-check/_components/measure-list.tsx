"use client";

import { Crosshair } from "lucide-react";
import { useTranslations } from "next-intl";
import { useMeasureText } from "@/components/photos/use-measure-text";
import { Button } from "@/components/ui/button";
import { Card, CardHeader } from "@/components/ui/card";
import type { Measure, Verdict } from "@/lib/imaging/measure-schema";
import type { Shown } from "./marked-photo";

const GROUPS = ["block", "warn", "unmeasured", "pass"] as const satisfies readonly Verdict[];
const LOOK: Record<Verdict, { shape: string; tone: string }> = {
  block: { shape: "■", tone: "text-bad" },
  warn: { shape: "▲", tone: "text-warn" },
  unmeasured: { shape: "○", tone: "text-ink-muted" },
  pass: { shape: "✓", tone: "text-ok" },
};

type Props = { measures: readonly Measure[]; onShow: (shown: Shown) => void };

/** Every measure with its sentence, the worst first. */
export function MeasureList({ measures, onShow }: Props) {
  const t = useTranslations("photoCheck");
  return (
    <Card>
      <CardHeader title={t("measures")} />
      {GROUPS.map((verdict) => {
        const group = measures.filter((measure) => measure.verdict === verdict);
        return group.length === 0 ? null : (
          <section key={verdict} className="border-b px-4 py-2 last:border-0">
            <h3 className={`font-semibold text-xs ${LOOK[verdict].tone}`}>
              {LOOK[verdict].shape} {t(`groups.${verdict}`, { count: group.length })}
            </h3>
            <ul>
              {group.map((measure) => (
                <Line key={measure.code} measure={measure} onShow={onShow} />
              ))}
            </ul>
          </section>
        );
      })}
    </Card>
  );
}

function Line({ measure, onShow }: { measure: Measure; onShow: Props["onShow"] }) {
  const t = useTranslations("photoCheck");
  const name = useTranslations("measureName");
  const text = useMeasureText();
  const isDrawn = measure.marks !== undefined && measure.marks.length > 0;
  return (
    <li className="flex items-baseline gap-3 border-line border-t py-1.5 text-sm first:border-0">
      <span className="w-32 shrink-0 font-medium text-xs">{name(measure.code)}</span>
      <span className="grow">{text(measure)}</span>
      {isDrawn && (
        <Button
          size="sm"
          aria-label={t("show", { name: name(measure.code) })}
          onClick={() => onShow(measure.code)}
        >
          <Crosshair aria-hidden />
        </Button>
      )}
    </li>
  );
}
