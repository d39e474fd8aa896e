"use client";

import { useTranslations } from "next-intl";
import type { Figure } from "@/lib/review/agreement/figures";

/** How a figure's number reads. */
export type Unit = "share" | "coefficient" | "seconds";

export function useFigureText() {
  const t = useTranslations("quality");
  return (value: number, unit: Unit) => {
    if (unit === "seconds") return t("seconds", { seconds: value.toFixed(1) });
    return unit === "share" ? `${(value * 100).toFixed(1)}%` : value.toFixed(2);
  };
}

/** A figure in a cell: the value with its interval beneath, or that there is too little to say. */
export function FigureText({ figure, unit }: { figure: Figure; unit: Unit }) {
  const t = useTranslations("quality");
  const text = useFigureText();
  const { found, n, needed } = figure;
  if (!found)
    return (
      <span className="text-ink-muted text-xs" title={t("tooSmall", { n, needed })}>
        {n < needed ? `${t("tooFew")} ${n}/${needed}` : t(unit === "seconds" ? "noAccuracy" : "undefined")}
      </span>
    );
  return (
    <span className="grid justify-items-end">
      <b className="font-semibold">{text(found.value, unit)}</b>
      {unit !== "seconds" && (
        <span className="text-2xs text-ink-muted">
          {t("range", { low: text(found.low, unit), high: text(found.high, unit) })}
        </span>
      )}
    </span>
  );
}
