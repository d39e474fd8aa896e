"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { BigButton } from "../big-button";
import { CameraTroubleNote } from "../camera/camera-trouble-note";
import { useCamera } from "../camera/use-camera";
import { readFrame } from "./read-frame";

/** Frames looked at in a second: a code held still is read at once, and the phone stays cool. */
const PAUSE_MS = 250;

type Props = { onRead: (text: string) => void; onLeave: () => void };

/** The live picture of the rear camera, looked at until a code is found in it. Nothing of it leaves the phone. */
export function ScanCode({ onRead, onLeave }: Props) {
  const t = useTranslations("phone.join");
  const { video, isLive, trouble, start } = useCamera();
  const [isBroken, setBroken] = useState(false);
  useEffect(() => {
    start("rear");
  }, [start]);
  useEffect(() => {
    if (!isLive) return;
    let isGone = false;
    const look = async () => {
      const text = video.current && (await readFrame(video.current));
      if (isGone) return;
      if (text) onRead(text);
      else timer = setTimeout(() => look().catch(stopLooking), PAUSE_MS);
    };
    const stopLooking = () => setBroken(true);
    let timer = setTimeout(() => look().catch(stopLooking), 0);
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [isLive, onRead, video]);
  return (
    <div className="fixed inset-0 z-20 flex flex-col bg-black text-white">
      <div className="relative grow overflow-hidden">
        {/* Nothing is said in it: a live picture without sound. */}
        <video ref={video} playsInline muted className="absolute inset-0 size-full object-cover" />
        {isLive && (
          <div
            aria-hidden
            className="absolute inset-x-[15%] top-1/2 aspect-square -translate-y-1/2 rounded-xl border-2 border-white"
          />
        )}
        {trouble && <CameraTroubleNote trouble={trouble} />}
      </div>
      <p role="status" className="px-4 pt-3 text-center text-sm">
        {isBroken ? t("scanBroken") : t("scanNote")}
      </p>
      <div className="grid gap-2 p-4 pb-[max(1rem,env(safe-area-inset-bottom))]">
        {trouble && <BigButton onClick={() => start("rear")}>{t("scanAgain")}</BigButton>}
        <BigButton look="plain" onClick={onLeave}>
          {t("scanLeave")}
        </BigButton>
      </div>
    </div>
  );
}
