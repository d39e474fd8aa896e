import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { formatMoment } from "@/lib/i18n/format";
import type { Evidence } from "@/lib/results/mismatch/evidence";

/** What is known of the answered photo: score and lines, who decided, what the code says, how the case ended. */
export function EvidenceFacts({ evidence }: { evidence: Evidence }) {
  const t = useTranslations("mismatch.evidence");
  const columns = useTranslations("mismatch.columns");
  const outcome = useTranslations("mismatchOutcome");
  const results = useTranslations("results.entry");
  const source = useTranslations("captureSource");
  const column = useTranslations("rosterColumn");
  const { result, score, decision, code, batch, attempt, taken } = evidence;
  const { interceptBelow: intercept, greyBelow: grey } = score;
  const differs = code.differs && column(code.differs);
  const rows: [string, ReactNode][] = [
    [columns("at"), formatMoment(result.createdAt)],
    [columns("reason"), result.reason || "–"],
    [
      t("score"),
      score.value === null
        ? t("notScored")
        : t("scored", { score: score.value, intercept, grey, engine: score.engine ?? "–" }),
    ],
    [
      t("decision"),
      decision?.at
        ? t("decidedBy", {
            name: decision.by ?? t("reviewer"),
            at: formatMoment(decision.at),
            round: decision.round,
          })
        : t("noDecision"),
    ],
    [t("code"), [t(`codes.${code.state}`), differs].filter(Boolean).join(" · ")],
    [t("batch"), t("batchLine", { no: batch.no, name: batch.name })],
    [t("attempt"), t("attemptLine", { no: attempt.no })],
    [t("taken"), [source(taken.source), taken.device].filter(Boolean).join(" · ")],
  ];
  if (result.settledAs)
    rows.push([
      columns("settledAs"),
      [
        outcome(result.settledAs),
        result.settledBy,
        result.settledAt && formatMoment(result.settledAt),
        result.settledReason,
        result.receipt && results("receipt", { receipt: result.receipt }),
      ]
        .filter(Boolean)
        .join(" · "),
    ]);
  return (
    <dl className="grid grid-cols-[6rem_minmax(0,1fr)] gap-x-3 gap-y-2 p-4 text-sm">
      {rows.map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="text-ink-muted">{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
