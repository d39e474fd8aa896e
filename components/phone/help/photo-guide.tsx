"use client";

import { useTranslations } from "next-intl";
import type { StudentRules } from "@/lib/tasks/find/student-rules";
import { Silhouette } from "../camera/silhouette";
import { PhotoRules } from "./photo-rules";

/** Where head and eyes belong, as in the live picture, and how to get there. */
export function PhotoGuide({ rules: { capture, photoSpec } }: { rules: StudentRules }) {
  const t = useTranslations("phone.shoot");
  const { width, height } = photoSpec.standard;
  return (
    <section className="space-y-2">
      <h3 className="font-semibold">{t("guide")}</h3>
      <div className="flex flex-wrap gap-4">
        <div
          role="img"
          aria-label={t("frame")}
          className="relative w-28 shrink-0 self-start overflow-hidden rounded bg-[#5b7186]"
          style={{ aspectRatio: `${width} / ${height}` }}
        >
          <Silhouette spec={photoSpec} />
        </div>
        <p className="min-w-0 grow basis-32 text-sm">{t("frame")}</p>
      </div>
      <PhotoRules capture={capture} />
    </section>
  );
}
