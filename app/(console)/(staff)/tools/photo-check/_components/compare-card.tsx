"use client";

import { useTranslations } from "next-intl";
import { Card, CardHeader } from "@/components/ui/card";
import { engineWorth } from "@/lib/imaging/compare/engine-name";
import type { AnswerOf } from "@/lib/intake/photo-check/answer";

/** How alike the two faces are, what that is worth, and whether both are one picture. */
export function CompareCard({ answer }: { answer: AnswerOf<"photo"> }) {
  const t = useTranslations("photoCheck.compare");
  const reason = useTranslations("cannotCompare");
  const match = useTranslations("pictureMatch");
  const { compare, sameAsReference } = answer;
  return (
    <Card>
      <CardHeader title={t("title")} />
      <div className="grid gap-1.5 px-4 py-3 text-sm">
        {compare.status === "scored" && (
          <>
            <p className="font-semibold text-lg">{t("score", { score: compare.score })}</p>
            <p className="text-ink-muted text-xs">
              {t("raw", { engine: compare.engine, raw: compare.raw.toFixed(3) })}
            </p>
            <p className="text-xs">{t(`worth.${engineWorth(compare.engine)}`)}</p>
          </>
        )}
        {compare.status === "cannotCompare" && <p>{t("cannot", { reason: reason(compare.reason) })}</p>}
        {sameAsReference && <p>{match(sameAsReference.kind)}</p>}
      </div>
    </Card>
  );
}
