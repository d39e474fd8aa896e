"use client";

import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { type ReactNode, useEffect } from "react";
import { LOCALES } from "@/lib/i18n/texts";
import { HelpButton } from "./help/help-button";
import type { TaskPlace } from "./place";

type Props = {
  title: string;
  /** Where the arrow leads; none on the first page. */
  back?: string;
  /** The task that help is given for, one tap away. */
  help?: TaskPlace;
  /** Stays at the bottom of the screen, within reach of the thumb. */
  foot?: ReactNode;
  children: ReactNode;
};

/** The frame of every page of a phone. */
export function Screen({ title, back, help, foot, children }: Props) {
  const t = useTranslations("phone");
  useEffect(() => {
    document.title = `${title} · ${t("productName")}`;
  }, [title, t]);
  return (
    <div className="mx-auto flex min-h-dvh max-w-lg flex-col bg-ground text-base text-ink">
      <header className="sticky top-0 z-10 grid min-h-12 grid-cols-[minmax(max-content,1fr)_auto_minmax(max-content,1fr)] items-center border-line border-b bg-surface">
        {back ? (
          <Link href={back as "/m"} className="flex h-12 items-center gap-1 px-3 text-accent">
            <span aria-hidden>‹</span>
            {t("back")}
          </Link>
        ) : (
          <span />
        )}
        <h1 className="hyphens-auto py-1 text-center font-semibold [overflow-wrap:anywhere]">{title}</h1>
        {help ? <HelpButton place={help} /> : <OtherLanguage />}
      </header>
      <main className="flex grow flex-col gap-4 p-4">{children}</main>
      {foot && (
        <footer className="sticky bottom-0 space-y-2 border-line border-t bg-surface p-4 pb-[max(1rem,env(safe-area-inset-bottom))]">
          {foot}
        </footer>
      )}
    </div>
  );
}

function OtherLanguage() {
  const t = useTranslations("phone");
  const locale = useLocale();
  const [other = locale] = LOCALES.filter((one) => one !== locale);
  const change = () => {
    // biome-ignore lint/suspicious/noDocumentCookie: the server reads the language from it, and it holds nothing else.
    document.cookie = `qc.locale=${other}; path=/; max-age=31536000; samesite=lax`;
    location.reload();
  };
  return (
    <button
      type="button"
      lang={other}
      onClick={change}
      className="min-h-12 px-3 text-right text-accent text-sm"
    >
      {t("otherLanguage")}
    </button>
  );
}
