"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Refused } from "@/components/phone/refused";
import { Screen } from "@/components/phone/screen";
import { TextField } from "@/components/phone/text-field";
import { useAnswer } from "@/components/phone/use-answer";
import { useSettled } from "@/components/phone/use-settled";

const PAUSE_MS = 250;

/** Schools by any part of their name, by pinyin or code; without a word those that are collecting now. */
export function SchoolSearch() {
  const t = useTranslations("phone.find");
  const [term, setTerm] = useState("");
  const q = useSettled(term.trim(), PAUSE_MS);
  const { answer, refusal, again } = useAnswer("GET /schools", { query: { q } });
  return (
    <Screen title={t("title")} back="/m">
      <TextField
        label={t("term")}
        type="search"
        enterKeyHint="search"
        autoComplete="off"
        value={term}
        onChange={(event) => setTerm(event.target.value)}
      />
      <Refused refusal={refusal} onAgain={again} />
      {answer?.items.length === 0 && <p className="text-ink-muted">{t("none")}</p>}
      <ul className="divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface empty:hidden">
        {answer?.items.map(({ id, code, name, openTasks }) => (
          <li key={id}>
            <Link href={`/m/find/${id}`} className="block min-h-14 px-4 py-3">
              <span className="block font-medium">{name}</span>
              <span className="text-ink-muted text-sm tabular-nums">
                {code} · {t("openTasks", { count: openTasks })}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {answer?.next && <p className="text-center text-ink-muted text-sm">{t("narrow")}</p>}
    </Screen>
  );
}
