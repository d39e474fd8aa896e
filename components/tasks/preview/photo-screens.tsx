"use client";

import { useTranslations } from "next-intl";
import { Silhouette } from "@/components/phone/camera/silhouette";
import { PhotoRules } from "@/components/phone/help/photo-rules";
import { formatMoney } from "@/lib/i18n/format";
import { PhoneFrame } from "./phone-frame";
import type { Previewed } from "./previewed";

/** The guide, and the ways to a picture that the rules allow. */
export function GuideScreen({ policy: { capture } }: Previewed) {
  const t = useTranslations("phone.shoot");
  return (
    <PhoneFrame title={t("title")} buttons={capture.ways.map((way) => t(way))}>
      <p className="font-semibold text-lg">{t("guide")}</p>
      <PhotoRules capture={capture} />
      {!capture.desktopAllowed && <p className="text-ink-muted text-sm">{t("wrongDevice.desktop")}</p>}
      {!capture.tabletAllowed && <p className="text-ink-muted text-sm">{t("wrongDevice.tablet")}</p>}
    </PhoneFrame>
  );
}

/** The camera's outline, from the bands of the photo's specification. */
export function CameraScreen({ policy: { capture, photoSpec, limits } }: Previewed) {
  const t = useTranslations("phone.shoot");
  if (!capture.ways.includes("camera")) return null;
  return (
    <PhoneFrame
      title={t("camera")}
      buttons={limits.confirmationBefore === "production" ? [t("make")] : [t("submit"), t("submitSure")]}
    >
      <div className="relative mx-auto aspect-[3/4] w-60 overflow-hidden rounded-lg bg-black">
        <Silhouette spec={photoSpec} />
      </div>
      <p className="text-center text-sm">{t("frame")}</p>
      <p className="text-ink-muted text-sm">
        {t(limits.confirmationBefore === "production" ? "confirmMake" : "confirmSubmit")}
      </p>
    </PhoneFrame>
  );
}

/** What the rules limit and what more costs, as the student's page counts it. */
export function LimitsScreen({ policy: { limits, address } }: Previewed) {
  const t = useTranslations("phone.mine");
  const preview = useTranslations("preview");
  const { standardizationsPerDay, freeResubmissions, freeReplacements } = limits;
  const counters = [
    ["standardizations", standardizationsPerDay],
    ["submissions", freeResubmissions === null ? null : freeResubmissions + 1],
    ["replacements", freeReplacements],
  ] as const;
  const prices = [
    ["extraService", freeResubmissions, limits.extraServicePriceFen],
    ["replacement", freeReplacements, limits.replacementPriceFen],
  ] as const;
  return (
    <PhoneFrame title={t("title")} buttons={[t("shoot")]}>
      <ul className="grid grid-cols-3 gap-2 text-sm">
        {counters
          .filter(([, limit]) => limit !== 0)
          .map(([name, limit]) => (
            <li key={name} className="rounded-lg border bg-surface px-3 py-2">
              <span className="block text-ink-muted">{t(`counters.${name}`)}</span>
              <span className="font-semibold text-base tabular-nums">
                {limit === null ? t("unlimited") : `0 / ${limit}`}
              </span>
            </li>
          ))}
      </ul>
      {standardizationsPerDay !== null && <p className="text-sm">{preview(`cooldown.${limits.cooldown}`)}</p>}
      {prices
        .filter(([, free]) => free !== null)
        .map(([name, , fen]) => (
          <p key={name} className="text-sm">
            {fen === null ? preview(`none.${name}`) : preview(`price.${name}`, { price: formatMoney(fen) })}
          </p>
        ))}
      {address !== "none" && <p className="text-sm">{preview(`address.${address}`)}</p>}
    </PhoneFrame>
  );
}
