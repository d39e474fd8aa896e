"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { BigButton } from "@/components/phone/big-button";
import { CameraTroubleNote } from "@/components/phone/camera/camera-trouble-note";
import { Silhouette } from "@/components/phone/camera/silhouette";
import { takePicture } from "@/components/phone/camera/take-picture";
import { type Side, useCamera } from "@/components/phone/camera/use-camera";
import type { StudentRules } from "@/lib/tasks/find/student-rules";

type Props = {
  rules: StudentRules["capture"];
  spec: StudentRules["photoSpec"];
  onLeave: () => void;
  onTaken: (picture: Blob, side: Side) => void;
};

/** The live picture with the outline of where head and eyes belong; why there is none, and what to do. */
export function LiveCamera({ rules, spec, onLeave, onTaken }: Props) {
  const t = useTranslations("phone.shoot");
  const { video, isLive, trouble, start, stop } = useCamera();
  const [side, setSide] = useState<Side>("rear");
  const mayTurn = rules.facing !== "rearOnly" && rules.selfieAllowed;
  useEffect(() => {
    start(side);
  }, [start, side]);
  const take = async () => {
    if (!video.current) return;
    const picture = await takePicture(video.current);
    stop();
    onTaken(picture, side);
  };
  return (
    <div className="fixed inset-0 z-20 flex flex-col bg-black text-white">
      <div className="relative grow overflow-hidden">
        {/* Nothing is said in it: a live picture without sound. */}
        <video ref={video} playsInline muted className="absolute inset-0 size-full object-cover" />
        {isLive && <Silhouette spec={spec} />}
        {trouble && <CameraTroubleNote trouble={trouble} />}
      </div>
      <p className="px-4 pt-3 text-center text-sm">{t("frame")}</p>
      <div className="grid grid-cols-[1fr_auto_1fr] items-center gap-3 p-4 pb-[max(1rem,env(safe-area-inset-bottom))]">
        <button type="button" onClick={onLeave} className="min-h-12 text-left">
          {t("cancel")}
        </button>
        {trouble ? (
          <BigButton onClick={() => start(side)}>{t("again")}</BigButton>
        ) : (
          <button
            type="button"
            aria-label={t("take")}
            disabled={!isLive}
            onClick={take}
            className="size-18 rounded-full border-4 border-white bg-white/80 disabled:opacity-40"
          />
        )}
        {mayTurn ? (
          <button
            type="button"
            onClick={() => setSide(side === "rear" ? "front" : "rear")}
            className="min-h-12 text-right"
          >
            {t("turn")}
          </button>
        ) : (
          <span />
        )}
      </div>
    </div>
  );
}
