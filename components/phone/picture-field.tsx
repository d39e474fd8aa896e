"use client";

import { useLocale, useTranslations } from "next-intl";
import { type ChangeEvent, useEffect, useId, useState } from "react";
import type { PictureKind } from "@/lib/association/schema";
import type { Answer } from "./ask";
import { bigButton } from "./big-button";
import type { TaskPlace } from "./place";
import { Refused } from "./refused";
import { useAnswer } from "./use-answer";
import { useWrite } from "./use-write";

export type Reading = Answer<"GET /pictures/{pictureId}">["read"];

type OnSeen = (pictureId: string, read: Reading) => void;
type Props = { kind: PictureKind; place: TaskPlace; onSeen: OnSeen };

/** A saved collection code or a side of an ID card: sent, looked at by the server, and erased there. */
export function PictureField({ kind, place, onSeen }: Props) {
  const t = useTranslations("phone.join");
  const id = useId();
  const [file, setFile] = useState<File | null>(null);
  const [pictureId, setPictureId] = useState<string | null>(null);
  const { write, refusal, isBusy } = useWrite("POST /schools/{schoolId}/tasks/{taskId}/pictures/{kind}");
  const send = (chosen: File) => {
    setFile(chosen);
    setPictureId(null);
    write({ params: { ...place, kind }, body: chosen }, (answer) => setPictureId(answer.pictureId));
  };
  const choose = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [chosen] = target.files ?? [];
    if (chosen) send(chosen);
    target.value = "";
  };
  const isLost = refusal?.code === "network";
  return (
    <div className="space-y-2">
      <span className="block font-medium">{t(`pictures.${kind}`)}</span>
      <p className="text-ink-muted text-sm">{t(`pictureHints.${kind}`)}</p>
      <label htmlFor={id} className={bigButton("plain")}>
        {isBusy ? t("sendingPicture") : t("choosePicture")}
      </label>
      <input
        id={id}
        type="file"
        accept="image/jpeg,image/png"
        onChange={choose}
        disabled={isBusy}
        className="sr-only"
      />
      <Refused refusal={refusal} onAgain={isLost && file ? () => send(file) : undefined} />
      {pictureId && <Look key={pictureId} pictureId={pictureId} onSeen={onSeen} />}
    </div>
  );
}

const LOOK_EVERY_MS = 1000;

function Look({ pictureId, onSeen }: { pictureId: string; onSeen: OnSeen }) {
  const t = useTranslations("phone.join");
  const locale = useLocale();
  const { answer, refusal, again } = useAnswer(
    "GET /pictures/{pictureId}",
    { params: { pictureId } },
    { everyMs: LOOK_EVERY_MS, isDone: ({ state }) => state !== "waiting" },
  );
  const isGood = answer?.state === "good";
  const read = answer?.read;
  useEffect(() => {
    if (isGood && read) onSeen(pictureId, read);
  }, [isGood, read, pictureId, onSeen]);
  if (!answer || answer.state === "waiting")
    return refusal ? (
      <Refused refusal={refusal} onAgain={again} />
    ) : (
      <p role="status">{t("lookingAtPicture")}</p>
    );
  if (isGood)
    return (
      <p role="status" className="text-ok">
        ✓ {t("pictureGood")}
      </p>
    );
  return (
    <ul role="alert" className="space-y-1 rounded-lg bg-bad-soft p-3">
      {answer.problems.map(({ code, text }) => (
        <li key={code}>{text[locale]}</li>
      ))}
    </ul>
  );
}
