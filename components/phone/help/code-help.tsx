"use client";

import { useTranslations } from "next-intl";

const STEPS = ["open", "show", "save", "choose"] as const;

/** The way to one's own collection code, and what to do when it is wrong. */
export function CodeHelp() {
  const t = useTranslations("phone.help.code");
  return (
    <section className="space-y-2">
      <h3 className="font-semibold">{t("title")}</h3>
      <ol className="list-decimal space-y-1 pl-5">
        {STEPS.map((step) => (
          <li key={step}>{t(`steps.${step}`)}</li>
        ))}
      </ol>
      <p className="text-ink-muted text-sm">{t("wrong")}</p>
    </section>
  );
}
