"use client";

import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import type { Answer } from "@/components/phone/ask";
import { BigButton, bigButton } from "@/components/phone/big-button";
import { Refused } from "@/components/phone/refused";
import { useWrite } from "@/components/phone/use-write";
import { Pay } from "./pay";

type Standing = Answer<"GET /enrollments/{enrollmentId}/standing">;
type Props = { enrollmentId: string; standing: Standing; onChanged: () => void };

/** While a photo waits for its reviewer: another in its place, or taken back; a paid one is paid for here. */
export function Waiting({ enrollmentId, standing, onChanged }: Props) {
  const t = useTranslations("phone.mine");
  const locale = useLocale();
  const refusal = standing.actions.find(({ action }) => action === "replace")?.refusal;
  const isPaid = refusal?.code === "paymentNeeded";
  if (refusal && !isPaid) return <p className="text-ink-muted text-sm">{refusal.text[locale]}</p>;
  const want = refusal?.params.want === "fee" ? "fee" : "replacement";
  const { used, limit } = standing.counters.replacements;
  return (
    <section className="space-y-3">
      <p className="text-ink-muted text-sm">
        {refusal?.text[locale] ??
          (limit === null ? t("replaceNote") : t("replaceLeft", { left: limit - used }))}
      </p>
      {isPaid ? (
        <Pay enrollmentId={enrollmentId} want={want} onPaid={onChanged} />
      ) : (
        <Link href={`/m/mine/${enrollmentId}/shoot`} className={bigButton("plain")}>
          {t("replace")}
        </Link>
      )}
      {!isPaid && <Withdraw enrollmentId={enrollmentId} onDone={onChanged} />}
    </section>
  );
}

function Withdraw({ enrollmentId, onDone }: { enrollmentId: string; onDone: () => void }) {
  const t = useTranslations("phone.mine");
  const [isSure, setSure] = useState(false);
  const { write, refusal, isBusy } = useWrite("POST /enrollments/{enrollmentId}/withdrawals");
  if (!isSure)
    return (
      <button
        type="button"
        onClick={() => setSure(true)}
        className="min-h-11 text-left text-ink-muted underline"
      >
        {t("withdraw")}
      </button>
    );
  return (
    <div className="space-y-2">
      <p>{t("withdrawSure")}</p>
      <Refused refusal={refusal} />
      <BigButton
        look="danger"
        disabled={isBusy}
        onClick={() => write({ params: { enrollmentId } }, () => onDone())}
      >
        {t("withdrawYes")}
      </BigButton>
      <BigButton look="plain" onClick={() => setSure(false)}>
        {t("withdrawNo")}
      </BigButton>
    </div>
  );
}
