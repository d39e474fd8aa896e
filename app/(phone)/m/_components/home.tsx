"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { bigButton } from "@/components/phone/big-button";
import { Screen } from "@/components/phone/screen";

/** What is mine, and the way to begin. */
export function Home() {
  const t = useTranslations("phone.home");
  return (
    <Screen
      title={t("title")}
      foot={
        <Link href={"/m/find" as "/m"} className={bigButton()}>
          {t("start")}
        </Link>
      }
    >
      <p className="text-ink-muted text-sm">{t("startNote")}</p>
    </Screen>
  );
}
