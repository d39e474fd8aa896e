"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useCallback, useState } from "react";
import { BigButton } from "../big-button";
import { PictureField } from "../picture-field";
import type { TaskPlace } from "../place";

/** As the API takes a collection code: the text that the phone has read, or the picture that the server reads. */
export type ShownCode = { text: string } | { pictureId: string };

/** Camera and decoder are loaded when they are asked for. */
const ScanCode = dynamic(() => import("./scan-code").then((scan) => scan.ScanCode), { ssr: false });

type Props = { place: TaskPlace; onShown: (code: ShownCode) => void };

/** The saved picture, or the live camera before a screen or a sheet of paper that shows the code. */
export function CodeField({ place, onShown }: Props) {
  const t = useTranslations("phone.join");
  const [isScanning, setScanning] = useState(false);
  const [isScanned, setScanned] = useState(false);
  const seen = useCallback((pictureId: string) => onShown({ pictureId }), [onShown]);
  const read = (text: string) => {
    setScanning(false);
    setScanned(true);
    onShown({ text });
  };
  return (
    <div className="space-y-2">
      <PictureField kind="code" place={place} onSeen={seen} />
      <BigButton look="plain" onClick={() => setScanning(true)}>
        {t("scan")}
      </BigButton>
      {isScanned && (
        <p role="status" className="text-ok">
          ✓ {t("scanned")}
        </p>
      )}
      {isScanning && <ScanCode onRead={read} onLeave={() => setScanning(false)} />}
    </div>
  );
}
