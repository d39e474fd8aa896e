"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { ReviewCard } from "@/lib/review/rows/cards";
import { Section } from "./facts";

type Opinions = NonNullable<ReviewCard["opinions"]>;

/** For the lead only: the verdicts so far side by side, and why the photo is here. */
export function OpinionList({ opinions }: { opinions: Opinions }) {
  const t = useTranslations("review.opinions");
  const format = useFormatter();
  const reason = useTranslations("rejectReason");
  return (
    <Section title={t("title")}>
      <ul className="grid grid-cols-2 gap-2">
        {opinions.verdicts.map(({ reviewer, verdict, reasons, note }) => (
          <li key={`${reviewer} ${verdict}`} className="rounded-md border p-2 text-xs">
            <p className="font-semibold">
              {verdict === "approve" ? `✓ ${t("approve")}` : `✕ ${t("reject")}`}
            </p>
            <p>{format.list(reasons.map((code) => reason(`${code}.name`)))}</p>
            {note && <p>{note}</p>}
            <p className="text-ink-muted">{reviewer}</p>
          </li>
        ))}
      </ul>
      {opinions.notes.map((note) => (
        <p key={note} className="text-xs">
          {t("why", { reason: note })}
        </p>
      ))}
    </Section>
  );
}
