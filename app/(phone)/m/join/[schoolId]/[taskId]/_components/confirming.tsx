"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { BigButton } from "@/components/phone/big-button";
import { Facts } from "@/components/phone/facts";
import type { TaskPlace } from "@/components/phone/place";
import { Refused } from "@/components/phone/refused";
import { Screen } from "@/components/phone/screen";
import { useWrite } from "@/components/phone/use-write";
import { WriteNote } from "@/components/phone/write-note";
import type { Matched } from "./place";

type Props = { place: TaskPlace; matched: Matched; onBack: () => void };

/** The list's own facts, looked over before the task is joined; wrong ones go to support. */
export function Confirming({ place, matched: { facts, ticket, isAlreadyYours }, onBack }: Props) {
  const t = useTranslations("phone.join");
  const category = useTranslations("category");
  const router = useRouter();
  const { write, refusal, isBusy } = useWrite("POST /schools/{schoolId}/tasks/{taskId}/associate");
  const [isWrong, setWrong] = useState(false);
  const join = () =>
    write({ params: place, body: { ticket } }, ({ enrollmentId }) =>
      router.replace(`/m/mine/${enrollmentId}`),
    );
  const rows: [string, string][] = [
    [t("school"), `${facts.schoolName} ${facts.schoolCode}`],
    [t("fields.name"), facts.name],
    [t("fields.studentNo"), facts.studentNo],
    [t("fields.documentLast4"), facts.documentLast4],
    [t("category"), category(facts.category)],
    [t("college"), [facts.college, facts.major, facts.className].filter(Boolean).join(" / ")],
  ];
  return (
    <Screen
      title={t("confirm")}
      help={place}
      foot={
        <>
          <Refused refusal={refusal} />
          <BigButton disabled={isBusy} onClick={join}>
            {isAlreadyYours ? t("goOn") : t("associate")}
          </BigButton>
          <BigButton look="plain" onClick={onBack}>
            {t("redo")}
          </BigButton>
        </>
      }
    >
      <p>{t("confirmNote")}</p>
      <Facts facts={rows} />
      {isWrong ? (
        <WriteNote place={place} ticket={ticket} />
      ) : (
        <button
          type="button"
          className="min-h-11 text-left text-accent underline"
          onClick={() => setWrong(true)}
        >
          {t("wrong")}
        </button>
      )}
    </Screen>
  );
}
