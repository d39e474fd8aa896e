"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { BigButton } from "@/components/phone/big-button";
import { OwnPicture } from "@/components/phone/own-picture";
import { Refused } from "@/components/phone/refused";
import { Screen } from "@/components/phone/screen";
import { useAnswer } from "@/components/phone/use-answer";
import { useWrite } from "@/components/phone/use-write";
import { Report } from "./report";
import type { Step } from "./taken";

type Props = Step & { productionId: string };

const LOOK_EVERY_MS = 1500;

/** The standard photo with its quality report, and handing it in. */
export function Checking({ enrollmentId, productionId, standing, place, home, restart }: Props) {
  const t = useTranslations("phone.shoot");
  const locale = useLocale();
  const router = useRouter();
  const isReplacing = standing.next.step === "waitReview";
  const [isSure, setSure] = useState(false);
  const { answer, refusal, again } = useAnswer(
    "GET /enrollments/{enrollmentId}/productions/{productionId}",
    { params: { enrollmentId, productionId } },
    { everyMs: LOOK_EVERY_MS, isDone: ({ state }) => state !== "waiting" },
  );
  const handIn = useWrite("POST /enrollments/{enrollmentId}/submissions");
  const replace = useWrite("POST /enrollments/{enrollmentId}/replacements");
  const { write, refusal: refused, isBusy } = isReplacing ? replace : handIn;
  const needsWord = standing.confirmationBefore === "submission";
  const submit = () => {
    if (needsWord && !isSure) return setSure(true);
    write(
      { params: { enrollmentId }, body: { productionId, confirmed: true, asksPerson: answer?.isBlocked } },
      () => router.replace(home),
    );
  };
  const isDone = answer?.state === "done";
  const isWaiting = answer ? answer.state === "waiting" : !refusal;
  return (
    <Screen
      title={t("report")}
      back={home}
      help={place}
      foot={
        !isWaiting && (
          <>
            <Refused refusal={refused} />
            {isSure && <p>{t("confirmSubmit")}</p>}
            {isDone && (
              <BigButton disabled={isBusy} look={answer.isBlocked ? "plain" : "primary"} onClick={submit}>
                {answer.isBlocked ? t("askPerson") : isSure ? t("submitSure") : t("submit")}
              </BigButton>
            )}
            <BigButton look={answer?.isBlocked ? "primary" : "plain"} onClick={restart}>
              {t("another")}
            </BigButton>
          </>
        )
      }
    >
      <Refused refusal={refusal} onAgain={again} />
      {isWaiting && <p role="status">{t("makingNow")}</p>}
      {answer?.problem && (
        <p role="alert" className="rounded-lg bg-bad-soft p-3">
          {answer.problem.sentence[locale]}
        </p>
      )}
      {answer?.pictureId && (
        <OwnPicture
          enrollmentId={enrollmentId}
          pictureId={answer.pictureId}
          alt={t("standardAlt")}
          className="mx-auto w-60"
        />
      )}
      {isDone && <Report report={answer.report} />}
    </Screen>
  );
}
