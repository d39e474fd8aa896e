"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import type { Answer } from "@/components/phone/ask";
import { BigButton } from "@/components/phone/big-button";
import { Refused } from "@/components/phone/refused";
import { useWrite } from "@/components/phone/use-write";

type Checked = Answer<"POST /enrollments/{enrollmentId}/identity">;

/** Has name and number checked by the identity service; what it says, and what to do then. */
export function Identity({ enrollmentId, onPassed }: { enrollmentId: string; onPassed: () => void }) {
  const t = useTranslations("phone.mine");
  const locale = useLocale();
  const [checked, setChecked] = useState<Checked | null>(null);
  const { write, refusal, isBusy } = useWrite("POST /enrollments/{enrollmentId}/identity");
  const check = () =>
    write({ params: { enrollmentId }, body: { portrait: null } }, (answer) => {
      setChecked(answer);
      if (answer.result === "same") onPassed();
    });
  return (
    <div className="space-y-2">
      {checked && (
        <p role="status" className="rounded-lg bg-warn-soft p-3">
          {checked.text[locale]}
          {checked.isFake && <span className="block text-ink-muted text-sm">{t("identityFake")}</span>}
        </p>
      )}
      <Refused refusal={refusal} />
      <BigButton disabled={isBusy} onClick={check}>
        {isBusy ? t("identityChecking") : t("identity")}
      </BigButton>
    </div>
  );
}
