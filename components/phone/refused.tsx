"use client";

import { useLocale, useTranslations } from "next-intl";
import type { Refusal } from "./ask";

type Props = {
  refusal: Refusal | null;
  /** Fields whose refusals stand beside them. */
  marked?: readonly string[];
  onAgain?: () => void;
};

/** What the server refused, in its words, and a way to try again where that may help. */
export function Refused({ refusal, marked = [], onAgain }: Props) {
  const t = useTranslations("phone");
  const locale = useLocale();
  if (!refusal) return null;
  return (
    <div role="alert" className="space-y-2 rounded-lg bg-bad-soft p-3">
      <p className="flex gap-2">
        <span aria-hidden className="font-bold text-bad">
          !
        </span>
        <span>{refusal.text(locale, t("network"))}</span>
      </p>
      {refusal.otherTexts(marked, locale).map((text) => (
        <p key={text}>{text}</p>
      ))}
      {onAgain && (
        <button type="button" onClick={onAgain} className="min-h-11 font-medium text-accent underline">
          {t("again")}
        </button>
      )}
    </div>
  );
}
