"use client";

import { useTranslations } from "next-intl";
import { MATCH_KINDS } from "@/db/vocabulary";
import type { ReviewCard } from "@/lib/review/rows/cards";
import { Section } from "./facts";

/** That this picture, or a face like it, was found elsewhere in the task; who it is stays with the registrar. */
export function MatchHints({ matches }: { matches: ReviewCard["matches"] }) {
  const t = useTranslations("review.matches");
  const found = MATCH_KINDS.filter((kind) => matches.others[kind]);
  if (found.length === 0 && !matches.isHandedInAgain) return null;
  return (
    <Section title={t("title")}>
      <ul className="grid gap-1">
        {found.map((kind) => (
          <li key={kind} className={kind === "similarFace" ? "text-warn" : "text-bad"}>
            {kind === "similarFace" ? "▲" : "■"} {t(kind, { count: matches.others[kind] ?? 0 })}
          </li>
        ))}
        {matches.isHandedInAgain && <li className="text-warn">▲ {t("again")}</li>}
      </ul>
    </Section>
  );
}
