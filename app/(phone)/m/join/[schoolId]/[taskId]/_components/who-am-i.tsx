"use client";

import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { BigButton } from "@/components/phone/big-button";
import { CodeField, type ShownCode } from "@/components/phone/code/code-field";
import { PictureField, type Reading } from "@/components/phone/picture-field";
import type { TaskPlace } from "@/components/phone/place";
import { Refused } from "@/components/phone/refused";
import { Screen } from "@/components/phone/screen";
import { TextField } from "@/components/phone/text-field";
import { useWrite } from "@/components/phone/use-write";
import type { DocumentType } from "@/db/vocabulary";
import type { StudentRules } from "@/lib/tasks/find/student-rules";
import { DocumentTypeField } from "./document-type-field";
import { EnterMyself } from "./enter-myself";
import type { Matched } from "./place";
import { filledIn, readNote } from "./read-off";

type Props = {
  place: TaskPlace;
  rules: StudentRules["association"];
  onMatched: (matched: Matched) => void;
};

/** What somebody with a temporary code shows in place of the collection code. */
const INSTEAD_OF_CODE: readonly string[] = ["name", "studentNo", "documentLast4"];
const TYPED = ["name", "documentNumber", "studentNo", "documentLast4"] as const;

/** Everything that the task's rules ask for, and nothing else. */
export function WhoAmI({ place, rules, onMatched }: Props) {
  const t = useTranslations("phone.join");
  const locale = useLocale();
  const [values, setValues] = useState<Partial<Record<(typeof TYPED)[number], string>>>({});
  const [documentType, setDocumentType] = useState<DocumentType>("residentId");
  const [pictures, setPictures] = useState<Record<string, string>>({});
  const [reading, setReading] = useState<Reading | null>(null);
  const [code, setCode] = useState<ShownCode | null>(null);
  const [hasTemporaryCode, setTemporary] = useState(false);
  const { write, refusal, isBusy } = useWrite("POST /schools/{schoolId}/tasks/{taskId}/match");
  const asksCode = rules.fields.includes("collectionCode");
  const needsCode = asksCode && !hasTemporaryCode;
  const asked = TYPED.filter(
    (field) => rules.fields.includes(field) || (hasTemporaryCode && INSTEAD_OF_CODE.includes(field)),
  );
  const needsCard = rules.mode === "idCard" && documentType === "residentId";
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { cardFront, cardBack } = pictures;
    const typed = Object.fromEntries(asked.map((field) => [field, values[field] || undefined]));
    const body = {
      ...typed,
      ...(rules.fields.includes("documentNumber") ? { documentType } : {}),
      ...(needsCode && code ? { collectionCode: code } : {}),
      ...(asksCode && hasTemporaryCode ? { hasTemporaryCode } : {}),
      ...(needsCard && cardFront && cardBack ? { cardPictures: { front: cardFront, back: cardBack } } : {}),
    };
    write({ params: place, body }, onMatched);
  };
  if (refusal?.code === "notOnListMayEnter")
    return <EnterMyself place={place} values={values} documentType={documentType} onMatched={onMatched} />;
  const seen = (kind: string) => (pictureId: string) =>
    setPictures((before) => (before[kind] === pictureId ? before : { ...before, [kind]: pictureId }));
  const seenFront = (pictureId: string, read: Reading) => {
    if (pictureId === pictures.cardFront) return;
    seen("cardFront")(pictureId);
    setReading(read);
    setValues((before) => filledIn(before, read, reading));
  };
  const hintOf = (field: (typeof TYPED)[number]) => {
    const note = readNote(reading, field, values[field]);
    return note ? t(note) : t(`hints.${field}`);
  };
  return (
    <Screen title={t("who")} back={`/m/find/${place.schoolId}`} help={place}>
      <form onSubmit={submit} className="flex grow flex-col gap-4">
        {needsCode && <CodeField place={place} onShown={setCode} />}
        {asksCode && (
          <label className="flex min-h-11 items-center gap-3">
            <input
              type="checkbox"
              checked={hasTemporaryCode}
              onChange={(event) => setTemporary(event.target.checked)}
              className="size-5 shrink-0"
            />
            {t("hasTemporaryCode")}
          </label>
        )}
        {rules.fields.includes("documentNumber") && rules.otherDocuments && (
          <DocumentTypeField value={documentType} onChange={setDocumentType} />
        )}
        {needsCard && (
          <>
            <PictureField kind="cardFront" place={place} onSeen={seenFront} />
            <PictureField kind="cardBack" place={place} onSeen={seen("cardBack")} />
            {reading?.by === "standIn" && <p className="text-ink-muted text-sm">{t("readStandIn")}</p>}
          </>
        )}
        {asked.map((field) => (
          <TextField
            key={field}
            label={t(`fields.${field}`)}
            hint={hintOf(field)}
            value={values[field] ?? ""}
            onChange={(event) => setValues((before) => ({ ...before, [field]: event.target.value }))}
            wrong={refusal?.fieldText(field, locale)}
            autoComplete="off"
            autoCapitalize="characters"
          />
        ))}
        <Refused refusal={refusal} marked={asked} />
        <BigButton type="submit" disabled={isBusy} className="mt-auto">
          {isBusy ? t("matching") : t("match")}
        </BigButton>
      </form>
    </Screen>
  );
}
