"use client";

import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { BigButton } from "@/components/phone/big-button";
import type { TaskPlace } from "@/components/phone/place";
import { Refused } from "@/components/phone/refused";
import { Screen } from "@/components/phone/screen";
import { TextField } from "@/components/phone/text-field";
import { useWrite } from "@/components/phone/use-write";
import type { DocumentType } from "@/db/vocabulary";
import type { Matched } from "./place";

type Props = {
  place: TaskPlace;
  values: { name?: string; documentNumber?: string; studentNo?: string };
  documentType: DocumentType;
  onMatched: (matched: Matched) => void;
};

const FIELDS = ["name", "documentNumber", "studentNo", "college", "major", "className"] as const;

/** Not on the list, where the school takes people who say who they are; the school confirms it afterwards. */
export function EnterMyself({ place, values, documentType, onMatched }: Props) {
  const t = useTranslations("phone.join");
  const locale = useLocale();
  const [typed, setTyped] = useState<Partial<Record<(typeof FIELDS)[number], string>>>(values);
  const { write, refusal, isBusy } = useWrite("POST /schools/{schoolId}/tasks/{taskId}/match/entered");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { name = "", documentNumber = "", ...more } = typed;
    write({ params: place, body: { name, documentNumber, documentType, ...more } }, onMatched);
  };
  return (
    <Screen title={t("enter")} back={`/m/find/${place.schoolId}`} help={place}>
      <p>{t("enterNote")}</p>
      <form onSubmit={submit} className="flex grow flex-col gap-4">
        {FIELDS.map((field) => (
          <TextField
            key={field}
            label={t(`fields.${field}`)}
            value={typed[field] ?? ""}
            onChange={(event) => setTyped((before) => ({ ...before, [field]: event.target.value }))}
            wrong={refusal?.fieldText(field, locale)}
            autoComplete="off"
          />
        ))}
        <Refused refusal={refusal} marked={FIELDS} />
        <BigButton type="submit" disabled={isBusy} className="mt-auto">
          {t("match")}
        </BigButton>
      </form>
    </Screen>
  );
}
