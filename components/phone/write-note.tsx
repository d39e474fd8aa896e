"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { BigButton } from "./big-button";
import type { TaskPlace } from "./place";
import { Refused } from "./refused";
import { useWrite } from "./use-write";

type Props = {
  place: TaskPlace;
  /** Of the match whose facts are wrong; null where the student has joined. */
  ticket: string | null;
  onSent?: () => void;
};

/** A note to support that facts are wrong. */
export function WriteNote({ place, ticket, onSent }: Props) {
  const t = useTranslations("phone.join");
  const [body, setBody] = useState("");
  const [isSent, setSent] = useState(false);
  const { write, refusal, isBusy } = useWrite("POST /schools/{schoolId}/tasks/{taskId}/notes");
  const send = () =>
    write({ params: place, body: { subject: "wrongFacts", body, ticket } }, () => {
      setSent(true);
      setBody("");
      onSent?.();
    });
  return (
    <div className="space-y-2">
      <label className="block font-medium" htmlFor="wrong-facts">
        {t("wrongWhat")}
      </label>
      <textarea
        id="wrong-facts"
        value={body}
        maxLength={500}
        rows={4}
        onChange={(event) => setBody(event.target.value)}
        className="w-full rounded-lg border border-line-strong bg-surface p-3 text-base"
      />
      <Refused refusal={refusal} />
      {isSent && <p role="status">{t("wrongSent")}</p>}
      <BigButton look="plain" disabled={isBusy || body.trim() === ""} onClick={send}>
        {t("wrongSend")}
      </BigButton>
    </div>
  );
}
