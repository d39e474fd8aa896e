"use client";

import { Languages, Moon, Sun } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { Locale } from "@/lib/i18n/texts";

const YEAR_SECONDS = 365 * 24 * 3600;

/** Keeps a choice of appearance in a cookie that the server reads before it renders. */
export function useAppearance() {
  const router = useRouter();
  return (name: "qc.locale" | "qc.theme", value: string) => {
    // biome-ignore lint/suspicious/noDocumentCookie: a plain preference that scripts may read; CookieStore is not everywhere
    document.cookie = `${name}=${value}; path=/; max-age=${YEAR_SECONDS}; samesite=lax`;
    router.refresh();
  };
}

export function AppearanceSwitch({ locale, theme }: { locale: Locale; theme: "light" | "dark" }) {
  const t = useTranslations("shell.account");
  const choose = useAppearance();
  const otherLanguage = locale === "en" ? t("chinese") : t("english");
  return (
    <div className="flex gap-1">
      <Button
        look="quiet"
        lang={locale === "en" ? "zh-CN" : "en"}
        onClick={() => choose("qc.locale", locale === "en" ? "zh-CN" : "en")}
      >
        <Languages aria-hidden />
        {otherLanguage}
      </Button>
      <Button look="quiet" onClick={() => choose("qc.theme", theme === "dark" ? "light" : "dark")}>
        {theme === "dark" ? <Sun aria-hidden /> : <Moon aria-hidden />}
        {theme === "dark" ? t("light") : t("dark")}
      </Button>
    </div>
  );
}
