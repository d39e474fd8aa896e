"use client";

import { useTranslations } from "next-intl";
import type { Issues } from "@/components/forms/issues";
import { cn } from "@/components/ui/cn";

export const STEPS = [
  "preset",
  "basics",
  "money",
  "capture",
  "limits",
  "photo",
  "delivery",
  "check",
] as const;
export type Step = (typeof STEPS)[number];

/** First parts of the field paths that a step holds. */
const FIELDS: Record<Step, readonly string[]> = {
  preset: [],
  basics: ["name", "kind", "category", "cohort"],
  money: ["window", "fee"],
  capture: ["schoolSearch", "association", "alreadyCollected", "identityCheck", "capture"],
  limits: ["limits", "review"],
  photo: ["photoSpec", "faceCompare"],
  delivery: ["delivery", "address", "prints", "notices", "contacts", "retentionDays"],
  check: [],
};

export function issuesOfStep(step: Step, issues: Issues): Issues {
  return issues.filter((issue) => FIELDS[step].includes(issue.path.split(".")[0] ?? ""));
}

type Props = { current: Step; reached: number; issues: Issues; onChoose: (step: Step) => void };

export function StepList({ current, reached, issues, onChoose }: Props) {
  const t = useTranslations("wizard");
  return (
    <ol aria-label={t("steps.label")} className="grid content-start gap-0.5">
      {STEPS.map((step, index) => {
        const wrong = issuesOfStep(step, issues).length;
        return (
          <li key={step}>
            <button
              type="button"
              disabled={index > reached}
              aria-current={step === current ? "step" : undefined}
              onClick={() => onChoose(step)}
              className={cn(
                "flex w-full items-center gap-2.5 rounded-md px-2.5 py-1.5 text-left text-ink-muted enabled:hover:bg-hover disabled:opacity-60",
                step === current && "bg-accent-soft font-semibold text-accent",
              )}
            >
              <span className="w-4 text-right text-xs">{index + 1}</span>
              <span className="grow">{t(`steps.${step}`)}</span>
              {wrong > 0 && (
                <span className="text-2xs text-bad" title={t("needsAttention", { count: wrong })}>
                  ■ {wrong}
                </span>
              )}
            </button>
          </li>
        );
      })}
    </ol>
  );
}
