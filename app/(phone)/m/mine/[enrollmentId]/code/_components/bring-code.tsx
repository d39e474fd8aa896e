"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Answer } from "@/components/phone/ask";
import { BigButton } from "@/components/phone/big-button";
import { CodeField, type ShownCode } from "@/components/phone/code/code-field";
import { Reading } from "@/components/phone/reading";
import { Refused } from "@/components/phone/refused";
import { Screen } from "@/components/phone/screen";
import { useAnswer } from "@/components/phone/use-answer";
import { useWrite } from "@/components/phone/use-write";
import { TemporaryCode } from "./temporary-code";

type Own = Answer<"GET /enrollments/{enrollmentId}">;

/** The temporary code for the photographer as long as there is no collection code, and bringing that one. */
export function BringCode({ enrollmentId }: { enrollmentId: string }) {
  const t = useTranslations("phone.mine.code");
  const { answer, refusal, again } = useAnswer("GET /enrollments/{enrollmentId}", {
    params: { enrollmentId },
  });
  if (answer) return <Loaded mine={answer} />;
  return (
    <Screen title={t("title")} back={`/m/mine/${enrollmentId}`}>
      <Reading answer={answer} refusal={refusal} onAgain={again} />
    </Screen>
  );
}

function Loaded({ mine: { enrollmentId, schoolId, taskId, code } }: { mine: Own }) {
  const t = useTranslations("phone.mine.code");
  const router = useRouter();
  const home = `/m/mine/${enrollmentId}` as const;
  const isAsked = code !== "notNeeded";
  const place = { schoolId, taskId };
  const [shown, setShown] = useState<ShownCode | null>(null);
  const { write, refusal, isBusy } = useWrite("POST /enrollments/{enrollmentId}/collection-code");
  const bring = () =>
    shown && write({ params: { enrollmentId }, body: { code: shown } }, () => router.replace(home));
  return (
    <Screen
      title={t("title")}
      back={home}
      help={place}
      foot={
        isAsked && (
          <>
            <Refused refusal={refusal} />
            <BigButton disabled={isBusy || !shown} onClick={bring}>
              {isBusy ? t("bringing") : t("bring")}
            </BigButton>
          </>
        )
      }
    >
      {code === "temporary" && <TemporaryCode enrollmentId={enrollmentId} />}
      <p>{t(`notes.${code}`)}</p>
      {isAsked && <CodeField place={place} onShown={setShown} />}
    </Screen>
  );
}
