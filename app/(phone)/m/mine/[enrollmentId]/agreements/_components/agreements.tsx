"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import type { Answer } from "@/components/phone/ask";
import { BigButton } from "@/components/phone/big-button";
import { DocumentBody } from "@/components/phone/document-body";
import { Documents } from "@/components/phone/documents";
import type { TaskPlace } from "@/components/phone/place";
import { Reading } from "@/components/phone/reading";
import { Refused } from "@/components/phone/refused";
import { Screen } from "@/components/phone/screen";
import { useAnswer } from "@/components/phone/use-answer";
import { useWrite } from "@/components/phone/use-write";
import { formatMoment } from "@/lib/i18n/format";

type Document = Answer<"GET /schools/{schoolId}/tasks/{taskId}/documents">["documents"][number];

/** What has still to be answered first, then everything that was, to read again and to take back what can be. */
export function Agreements({ enrollmentId }: { enrollmentId: string }) {
  const t = useTranslations("phone.mine.agreements");
  const home = `/m/mine/${enrollmentId}`;
  const [isAnswered, setAnswered] = useState(false);
  const { answer, refusal, again } = useAnswer("GET /enrollments/{enrollmentId}", {
    params: { enrollmentId },
  });
  if (!answer)
    return (
      <Screen title={t("title")} back={home}>
        <Reading answer={answer} refusal={refusal} onAgain={again} />
      </Screen>
    );
  const place = { schoolId: answer.schoolId, taskId: answer.taskId };
  if (answer.missingDocuments > 0 && !isAnswered)
    return <Documents place={place} back={home} onAnswered={() => setAnswered(true)} />;
  return <Answered place={place} home={home} />;
}

function Answered({ place, home }: { place: TaskPlace; home: string }) {
  const t = useTranslations("phone.mine.agreements");
  const { answer, refusal, again } = useAnswer("GET /schools/{schoolId}/tasks/{taskId}/documents", {
    params: place,
  });
  return (
    <Screen title={t("title")} back={home} help={place}>
      <Reading answer={answer} refusal={refusal} onAgain={again} />
      <ul className="space-y-3">
        {answer?.documents.map((document) => (
          <li key={document.textHash} className="rounded-lg border border-line bg-surface">
            <OneText document={document} place={place} onChanged={again} />
          </li>
        ))}
      </ul>
    </Screen>
  );
}

type Props = { document: Document; place: TaskPlace; onChanged: () => void };

function OneText({ document, place, onChanged }: Props) {
  const t = useTranslations("phone.mine.agreements");
  const locale = useLocale();
  const { title, asks, answer, answeredAt } = document;
  return (
    <details open={asks === "choose"}>
      <summary className="min-h-12 px-4 py-3">
        <span className="font-medium">{title[locale]}</span>
        <span className="block text-ink-muted text-sm tabular-nums">
          {answeredAt ? t(`answers.${answer}`, { moment: formatMoment(answeredAt) }) : t("onlyShown")}
        </span>
      </summary>
      <div className="space-y-3 border-line border-t p-4">
        <DocumentBody document={document} />
        {asks === "choose" && <Choice document={document} place={place} onChanged={onChanged} />}
      </div>
    </details>
  );
}

/** Taking the consent back says first what it means. */
function Choice({ document: { kind, textHash, answer }, place, onChanged }: Props) {
  const t = useTranslations("phone.mine.agreements");
  const [isSure, setSure] = useState(false);
  const { write, refusal, isBusy } = useWrite("POST /schools/{schoolId}/tasks/{taskId}/documents");
  const say = (agrees: boolean) =>
    write({ params: place, body: { kind, textHash, agrees } }, () => {
      setSure(false);
      onChanged();
    });
  if (answer !== "agreed")
    return (
      <>
        <Refused refusal={refusal} />
        <BigButton look="plain" disabled={isBusy} onClick={() => say(true)}>
          {t("agreeNow")}
        </BigButton>
      </>
    );
  if (!isSure)
    return (
      <BigButton look="plain" onClick={() => setSure(true)}>
        {t("takeBack")}
      </BigButton>
    );
  return (
    <div className="space-y-2">
      <p className="rounded-lg bg-warn-soft p-3">{t("takeBackMeans")}</p>
      <Refused refusal={refusal} />
      <BigButton look="danger" disabled={isBusy} onClick={() => say(false)}>
        {t("takeBackYes")}
      </BigButton>
      <BigButton look="plain" onClick={() => setSure(false)}>
        {t("keep")}
      </BigButton>
    </div>
  );
}
