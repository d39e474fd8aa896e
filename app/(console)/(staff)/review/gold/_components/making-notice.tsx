"use client";

import { useTranslations } from "next-intl";
import { Poll } from "@/components/layout/poll";
import { Button } from "@/components/ui/button";
import { Progress } from "@/components/ui/progress";
import { formatMoment } from "@/lib/i18n/format";
import type { GoldMaking } from "@/lib/review/gold/making";

type Props = { making: GoldMaking; isAsking: boolean; onGoOn: () => void };

/** How the last making stands, for everybody who opens the page, until and after its end. */
export function MakingNotice({ making, isAsking, onGoOn }: Props) {
  const t = useTranslations("gold.making");
  const { state, wanted, kept, tried, toTry, endedAt } = making;
  if (state === "underWay")
    return (
      <div className="grid gap-2 border-b px-4 py-3">
        <Poll everyMs={2000} />
        <p className="tabular-nums">
          {toTry === null ? t("preparing", { wanted }) : t("underWay", { tried, toTry, kept, wanted })}
        </p>
        <Progress done={tried} total={toTry ?? 0} label={t("progress")} />
      </div>
    );
  const numbers = { kept, wanted, tried, moment: endedAt ? formatMoment(endedAt) : "" };
  return (
    <div role="status" className="flex flex-wrap items-center gap-3 border-b px-4 py-2 tabular-nums">
      <p>
        <span aria-hidden className={SHAPES[state].tone}>
          {SHAPES[state].shape}
        </span>{" "}
        {t(state, numbers)}
      </p>
      {state === "stopped" && (
        <Button size="sm" disabled={isAsking} onClick={onGoOn}>
          {t("goOn")}
        </Button>
      )}
    </div>
  );
}

const SHAPES = {
  stopped: { shape: "■", tone: "text-bad" },
  short: { shape: "▲", tone: "text-warn" },
  done: { shape: "✓", tone: "text-ok" },
} as const;
