"use client";

import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Card, CardHeader } from "@/components/ui/card";
import { NUMERIC, Table, Td, Th } from "@/components/ui/table";
import { formatMoment } from "@/lib/i18n/format";
import { byTruth, medianSeconds } from "@/lib/review/trainer/result";
import type { TrainerProgress } from "@/lib/review/trainer/run";
import { useAnswerText } from "./use-answer-text";

const OUTCOMES = ["right", "otherReason", "wrong"] as const;

/** What came of a finished run, in all and by what the answer should have been. */
export function TrainerResult({ progress }: { progress: TrainerProgress }) {
  const t = useTranslations("trainer");
  const outcome = useTranslations("trainerOutcome");
  const answerText = useAnswerText();
  const { answers, isPassed, finishedAt } = progress;
  const lookAlikes = answers.filter(({ kind }) => kind === "lookAlike");
  const right = (list: typeof answers) => list.filter((one) => one.outcome !== "wrong").length;
  return (
    <Card>
      <CardHeader
        title={t("result")}
        note={finishedAt ? t("finishedAt", { moment: formatMoment(finishedAt) }) : undefined}
      >
        <Badge tone={isPassed ? "ok" : "warn"}>{isPassed ? t("passed") : t("failed")}</Badge>
      </CardHeader>
      <p className="px-4 py-3 tabular-nums">
        {t("summary", {
          right: right(answers),
          total: answers.length,
          named: answers.filter((one) => one.outcome === "right").length,
          told: right(lookAlikes),
          lookAlikes: lookAlikes.length,
          seconds: medianSeconds(answers).toFixed(1),
        })}
      </p>
      <Table>
        <caption className="sr-only">{t("byReason")}</caption>
        <thead>
          <tr>
            <Th>{t("answer")}</Th>
            <Th className={NUMERIC}>{t("items")}</Th>
            {OUTCOMES.map((name) => (
              <Th key={name} className={NUMERIC}>
                {outcome(name)}
              </Th>
            ))}
          </tr>
        </thead>
        <tbody>
          {byTruth(answers).map(({ truth, counts, total }) => (
            <tr key={truth.join()}>
              <Td>{answerText(truth)}</Td>
              <Td className={NUMERIC}>{total}</Td>
              {OUTCOMES.map((name) => (
                <Td key={name} className={NUMERIC}>
                  {counts[name]}
                </Td>
              ))}
            </tr>
          ))}
        </tbody>
      </Table>
    </Card>
  );
}
