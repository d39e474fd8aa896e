"use client";

import { useLocale, useTranslations } from "next-intl";
import { type ChangeEvent, useId, useState } from "react";
import { BigButton, bigButton } from "@/components/phone/big-button";
import { PhotoRules } from "@/components/phone/help/photo-rules";
import { Screen } from "@/components/phone/screen";
import { thisDevice } from "@/components/phone/upload/device-class";
import { LiveCamera } from "./live-camera";
import type { Step, Taken } from "./taken";

type Props = Step & { onTaken: (taken: Taken) => void };

/** The guide, and the ways to a picture that the task allows on this device. */
export function Choosing({ rules: { capture, photoSpec }, standing, place, home, onTaken }: Props) {
  const t = useTranslations("phone.shoot");
  const locale = useLocale();
  const id = useId();
  const [isLive, setLive] = useState(false);
  const [device] = useState(thisDevice);
  const refused = standing.actions.find(({ action }) => action === "capture")?.refusal;
  const wrongDevice = refusedDevice(device, capture);
  if (isLive)
    return (
      <LiveCamera
        rules={capture}
        spec={photoSpec}
        onLeave={() => setLive(false)}
        onTaken={(picture, facing) =>
          onTaken({ picture, facing, device, source: "camera", takenAt: new Date().toISOString() })
        }
      />
    );
  const choose = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [picture] = target.files ?? [];
    if (picture) onTaken({ picture, facing: null, device, source: "album", takenAt: null });
  };
  const may = !refused && !wrongDevice;
  return (
    <Screen
      title={t("title")}
      back={home}
      help={place}
      foot={
        may && (
          <>
            {capture.ways.includes("camera") && (
              <BigButton onClick={() => setLive(true)}>{t("camera")}</BigButton>
            )}
            {capture.ways.includes("album") && (
              <>
                <label htmlFor={id} className={bigButton("plain")}>
                  {t("album")}
                </label>
                <input
                  id={id}
                  type="file"
                  accept="image/jpeg,image/png"
                  onChange={choose}
                  className="sr-only"
                />
              </>
            )}
          </>
        )
      }
    >
      {refused && (
        <p role="alert" className="rounded-lg bg-warn-soft p-3">
          {refused.text[locale]}
        </p>
      )}
      {wrongDevice && (
        <p role="alert" className="rounded-lg bg-warn-soft p-3">
          {t(`wrongDevice.${wrongDevice}`)}
        </p>
      )}
      <h2 className="font-semibold text-lg">{t("guide")}</h2>
      <PhotoRules capture={capture} />
    </Screen>
  );
}

/** The device, where the task does not take photos from its kind. */
function refusedDevice(device: Taken["device"], rules: Step["rules"]["capture"]) {
  if (device === "desktop" && !rules.desktopAllowed) return "desktop";
  return device === "tablet" && !rules.tabletAllowed ? "tablet" : null;
}
