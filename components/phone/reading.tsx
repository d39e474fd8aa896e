"use client";

import { useTranslations } from "next-intl";
import type { Refusal } from "./ask";
import { Refused } from "./refused";

type Props = { answer: unknown; refusal: Refusal | null; onAgain: () => void };

/** What is said while nothing has been heard yet, and when nothing could be heard. */
export function Reading({ answer, refusal, onAgain }: Props) {
  const t = useTranslations("phone");
  if (answer === null && !refusal) return <p role="status">{t("reading")}</p>;
  return <Refused refusal={refusal} onAgain={onAgain} />;
}
