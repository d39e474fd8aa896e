"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { ask, Refusal } from "@/components/phone/ask";
import { BigButton } from "@/components/phone/big-button";
import { Refused } from "@/components/phone/refused";
import { Screen } from "@/components/phone/screen";
import { pictureFacts } from "@/components/phone/upload/picture-facts";
import { pauseOffline, sendPicture } from "@/components/phone/upload/send-picture";
import type { Step, Taken } from "./taken";

type Props = Step & { taken: Taken; onSent: (captureId: string) => void };

/** Sends the picture part by part; a lost network is waited for. */
export function Sending({ enrollmentId, taken, place, home, restart, onSent }: Props) {
  const t = useTranslations("phone.shoot");
  const [share, setShare] = useState(0);
  const [isOffline, setOffline] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isUnreadable, setUnreadable] = useState(false);
  useEffect(() => {
    let isGone = false;
    const send = async () => {
      const { picture, ...how } = taken;
      const facts = await pictureFacts(picture);
      if (!facts) return setUnreadable(true);
      const own = { enrollmentId };
      const captureId = await sendPicture(
        picture,
        {
          announce: () =>
            ask("POST /enrollments/{enrollmentId}/uploads", { params: own, body: { ...facts, ...how } }),
          look: (uploadId) =>
            ask("GET /enrollments/{enrollmentId}/uploads/{uploadId}", { params: { ...own, uploadId } }),
          sendPart: (uploadId, offset, part) =>
            ask("PUT /enrollments/{enrollmentId}/uploads/{uploadId}/parts", {
              params: { ...own, uploadId },
              query: { offset },
              body: new Blob([part], { type: "application/octet-stream" }),
            }),
          finish: (uploadId) =>
            ask("POST /enrollments/{enrollmentId}/uploads/{uploadId}/finish", {
              params: { ...own, uploadId },
            }),
        },
        {
          onProgress: (now, offline) => {
            if (!offline) setShare(now);
            setOffline(offline);
          },
          pause: pauseOffline,
        },
      );
      if (!isGone) onSent(captureId);
    };
    send().catch((error: unknown) => {
      if (!(error instanceof Refusal)) throw error;
      if (!isGone) setRefusal(error);
    });
    return () => {
      isGone = true;
    };
  }, [enrollmentId, taken, onSent]);
  const isStopped = refusal !== null || isUnreadable;
  return (
    <Screen
      title={t("sending")}
      back={home}
      help={place}
      foot={isStopped && <BigButton onClick={restart}>{t("another")}</BigButton>}
    >
      <Refused refusal={refusal} />
      {isUnreadable && (
        <p role="alert" className="rounded-lg bg-bad-soft p-3">
          {t("unreadable")}
        </p>
      )}
      {!isStopped && (
        <>
          <progress value={share} max={1} aria-label={t("sending")} className="h-3 w-full" />
          <p role="status">{isOffline ? t("offline") : t("sent", { percent: Math.round(share * 100) })}</p>
        </>
      )}
    </Screen>
  );
}
