"use client";

import { useFormatter, useTranslations } from "next-intl";
import { Card, CardHeader } from "@/components/ui/card";
import { Empty } from "@/components/ui/empty";
import { formatMoment } from "@/lib/i18n/format";
import type { MissedGold as Missed } from "@/lib/review/agreement/queries";
import type { RejectReason } from "@/lib/review/reasons/reasons";

/** Gold that was judged wrongly: the pair, what was said, and what would have been right. */
export function MissedGold({ missed }: { missed: readonly Missed[] }) {
  const t = useTranslations("quality");
  const kind = useTranslations("goldKind");
  const reason = useTranslations("rejectReason");
  const format = useFormatter();
  const verdict = (reasons: readonly RejectReason[]) =>
    reasons.length === 0
      ? t("approve")
      : t("reject", { reasons: format.list(reasons.map((code) => reason(`${code}.name`))) });
  const url = (schoolId: string, objectId: string) => `/api/schools/${schoolId}/photos/${objectId}`;
  return (
    <Card>
      <CardHeader title={t("missed")} note={t("missedHint")} />
      {missed.length === 0 ? (
        <Empty title={t("noneMissed")} />
      ) : (
        <ul className="grid grid-cols-[repeat(auto-fill,minmax(15rem,1fr))] gap-4 p-4">
          {missed.map((one) => (
            <li key={one.decisionId} className="grid content-start gap-2 rounded-md border p-3">
              <div className="grid grid-cols-2 gap-1 bg-canvas">
                {(["reference", "standard"] as const).map((part) => (
                  // biome-ignore lint/performance/noImgElement: a private picture, made ready, of a fixed frame
                  <img
                    key={part}
                    src={url(one.schoolId, part === "standard" ? one.standardId : one.referenceId)}
                    alt={part === "standard" ? t("missedAlt", { kind: kind(one.kind) }) : t("referenceAlt")}
                    className="aspect-[3/4] w-full object-cover"
                  />
                ))}
              </div>
              <p className="font-medium">{kind(one.kind)}</p>
              <p>{t("rightWas", { verdict: verdict(one.reasons) })}</p>
              <p>{t("youSaid", { verdict: verdict(one.verdict === "approve" ? [] : one.said) })}</p>
              <p className="text-ink-muted text-xs">{formatMoment(one.at)}</p>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
