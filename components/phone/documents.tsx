"use client";

import { useLocale, useTranslations } from "next-intl";
import { useEffect } from "react";
import type { Answer } from "./ask";
import { BigButton } from "./big-button";
import { DocumentBody } from "./document-body";
import type { TaskPlace } from "./place";
import { Refused } from "./refused";
import { Screen } from "./screen";
import { useAnswer } from "./use-answer";
import { useWrite } from "./use-write";

type Props = { place: TaskPlace; back: string; onAnswered: () => void };

type Document = Answer<"GET /schools/{schoolId}/tasks/{taskId}/documents">["documents"][number];

const isOpen = ({ asks, answer }: Document) =>
  asks === "acknowledge" ? answer !== "agreed" : asks === "choose" && answer === "open";

/** Notices, agreement and the separate consent to face data, one after the other; what is answered is not asked again. */
export function Documents({ place, back, onAnswered }: Props) {
  const t = useTranslations("phone.join");
  const locale = useLocale();
  const { answer, refusal, again } = useAnswer("GET /schools/{schoolId}/tasks/{taskId}/documents", {
    params: place,
  });
  const { write, refusal: refused, isBusy } = useWrite("POST /schools/{schoolId}/tasks/{taskId}/documents");
  const open = answer?.documents.filter(isOpen);
  const [document] = open ?? [];
  const isDone = open?.length === 0;
  useEffect(() => {
    if (isDone) onAnswered();
  }, [isDone, onAnswered]);
  const say = (agrees: boolean) => {
    if (!document) return;
    const { kind, textHash } = document;
    write({ params: place, body: { kind, textHash, agrees } }, again);
  };
  return (
    <Screen
      title={t("documents")}
      back={back}
      help={place}
      foot={
        document && (
          <>
            <Refused refusal={refused} />
            <BigButton disabled={isBusy} onClick={() => say(true)}>
              {document.asks === "choose" ? t("agree") : t("read")}
            </BigButton>
            {document.asks === "choose" && (
              <BigButton look="plain" disabled={isBusy} onClick={() => say(false)}>
                {t("decline")}
              </BigButton>
            )}
          </>
        )
      }
    >
      <Refused refusal={refusal} onAgain={again} />
      {document && open && (
        <article className="space-y-3">
          <p className="text-ink-muted text-sm">{t("left", { count: open.length })}</p>
          <h2 className="font-semibold text-lg">{document.title[locale]}</h2>
          <DocumentBody document={document} />
          {document.asks === "choose" && <p className="text-ink-muted text-sm">{t("declineNote")}</p>}
        </article>
      )}
    </Screen>
  );
}
