"use client";

import { NextIntlClientProvider } from "next-intl";
import type { ReactNode } from "react";
import { messagesIn } from "@/lib/i18n/catalogue";
import type { Locale } from "@/lib/i18n/texts";
import { TIME_ZONE } from "@/lib/time-zone";

type Props = { locale: Locale; children: ReactNode };

/**
 * The texts for what runs in the browser, as a part of the program that it keeps: written into every page they would be
 * most of it.
 */
export function ConsoleTexts({ locale, children }: Props) {
  return (
    <NextIntlClientProvider locale={locale} messages={messagesIn(locale)} timeZone={TIME_ZONE}>
      {children}
    </NextIntlClientProvider>
  );
}
