"use client";

import { useLocale, useTranslations } from "next-intl";
import { CameraScreen, GuideScreen, LimitsScreen } from "./photo-screens";
import type { Previewed } from "./previewed";
import { ResultScreen } from "./result-screen";
import { FoundScreen, IntroScreen, TextsScreen } from "./task-screens";
import { WhoScreen } from "./who-screen";

const SCREENS = {
  ...{ FoundScreen, IntroScreen, TextsScreen, WhoScreen },
  ...{ GuideScreen, CameraScreen, LimitsScreen, ResultScreen },
};

/** The student's pages as these rules make them, beside each other; nothing in them can be pressed. */
export function StudentPreview(previewed: Previewed) {
  const t = useTranslations("preview");
  return (
    <section aria-label={t("title")} lang={useLocale()} className="flex flex-wrap gap-5 p-4">
      {Object.entries(SCREENS).map(([name, Shown]) => (
        <Shown key={name} {...previewed} />
      ))}
    </section>
  );
}
