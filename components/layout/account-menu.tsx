"use client";

import { CircleUserRound, Languages, LogOut, Moon, Sun } from "lucide-react";
import { signOut } from "next-auth/react";
import { useTranslations } from "next-intl";
import { Menu, MenuItem, MenuSeparator } from "@/components/ui/menu";
import type { Locale } from "@/lib/i18n/texts";
import { useAppearance } from "./appearance-switch";

type Props = { person: { name: string; login: string }; locale: Locale; theme: "light" | "dark" };

export function AccountMenu({ person, locale, theme }: Props) {
  const t = useTranslations("shell.account");
  const choose = useAppearance();
  return (
    <Menu
      align="start"
      trigger={
        <button
          type="button"
          className="flex min-w-0 items-center gap-2.5 rounded-md px-2.5 py-1.5 text-left hover:bg-hover"
        >
          <CircleUserRound aria-hidden className="size-5 shrink-0 text-ink-muted" />
          <span className="min-w-0">
            <span className="sr-only">{t("menu")}</span>
            <span className="block truncate">{person.name}</span>
            <span className="block truncate text-2xs text-ink-muted">{person.login}</span>
          </span>
        </button>
      }
    >
      <MenuItem onSelect={() => choose("qc.locale", locale === "en" ? "zh-CN" : "en")}>
        <Languages aria-hidden />
        {locale === "en" ? t("chinese") : t("english")}
      </MenuItem>
      <MenuItem onSelect={() => choose("qc.theme", theme === "dark" ? "light" : "dark")}>
        {theme === "dark" ? <Sun aria-hidden /> : <Moon aria-hidden />}
        {theme === "dark" ? t("light") : t("dark")}
      </MenuItem>
      <MenuSeparator />
      <MenuItem onSelect={() => signOut({ callbackUrl: "/sign-in" })}>
        <LogOut aria-hidden />
        {t("signOut")}
      </MenuItem>
    </Menu>
  );
}
