"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { BigButton } from "@/components/phone/big-button";
import { Refused } from "@/components/phone/refused";
import { useWrite } from "@/components/phone/use-write";

type Props = { enrollmentId: string; isAllowed: boolean };

/** Lets go of the enrollment, after a second word, where the rules leave that to the student. */
export function Unbind({ enrollmentId, isAllowed }: Props) {
  const t = useTranslations("phone.mine");
  const router = useRouter();
  const [isSure, setSure] = useState(false);
  const { write, refusal, isBusy } = useWrite("POST /enrollments/{enrollmentId}/unbind");
  if (!isAllowed) return <p className="text-ink-muted text-sm">{t("unbindBySupport")}</p>;
  const unbind = () => write({ params: { enrollmentId } }, () => router.replace("/m"));
  if (!isSure)
    return (
      <button
        type="button"
        onClick={() => setSure(true)}
        className="min-h-11 text-left text-ink-muted underline"
      >
        {t("unbind")}
      </button>
    );
  return (
    <div className="space-y-2">
      <p>{t("unbindSure")}</p>
      <Refused refusal={refusal} />
      <BigButton look="danger" disabled={isBusy} onClick={unbind}>
        {t("unbind")}
      </BigButton>
      <BigButton look="plain" onClick={() => setSure(false)}>
        {t("keep")}
      </BigButton>
    </div>
  );
}
