"use client";

import { useTranslations } from "next-intl";
import type { StudentRules } from "@/lib/tasks/find/student-rules";

const RULES = ["plain", "straight", "light", "uncovered", "clothes"] as const;

/** How a photo passes at the first try, and which pictures the task takes at all. */
export function PhotoRules({ capture }: Pick<StudentRules, "capture">) {
  const t = useTranslations("phone.shoot");
  const { ways, album, selfieAllowed } = capture;
  return (
    <>
      <ul className="list-disc space-y-2 pl-5">
        {RULES.map((rule) => (
          <li key={rule}>{t(`rules.${rule}`)}</li>
        ))}
        {!selfieAllowed && <li>{t("rules.noSelfie")}</li>}
        {!ways.includes("album") && <li>{t("rules.noAlbum")}</li>}
      </ul>
      {ways.includes("album") && (
        <p className="text-ink-muted text-sm">
          {t("albumRules", {
            width: album.minWidth,
            height: album.minHeight,
            min: Math.round(album.minBytes / 1024),
            max: Math.round(album.maxBytes / 1024),
          })}
        </p>
      )}
    </>
  );
}
