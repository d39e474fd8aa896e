"use client";

import { useTranslations } from "next-intl";
import type { CameraTrouble } from "./use-camera";

/** Why there is no live picture, and what to do, over the place where it would be. */
export function CameraTroubleNote({ trouble }: { trouble: CameraTrouble }) {
  const t = useTranslations("phone.shoot");
  return (
    <div role="alert" className="absolute inset-0 grid content-center gap-3 bg-black p-6 text-center">
      <p className="font-semibold text-lg">{t(`trouble.${trouble}.title`)}</p>
      <p>{t(`trouble.${trouble}.next`)}</p>
    </div>
  );
}
