"use client";

import { HandCoins, ScanLine } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { type FormEvent, useCallback, useEffect, useRef, useState, useTransition } from "react";
import { useActionMessage } from "@/components/forms/use-action-message";
import { TakeFeeDialog } from "@/components/payments/take-fee-dialog";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { checkInAction } from "@/lib/onsite/actions";
import type { CheckInAnswer } from "@/lib/onsite/check-in/check-in";
import { useAnswerText } from "./use-answer-text";

const ScanCode = dynamic(() =>
  import("@/components/phone/code/scan-code").then(({ ScanCode: Scan }) => Scan),
);

/** Answers that stay on the screen: a scanner is quicker than the eye. */
const TOLD = 3;

const NOTHING_TO_DO = { insist: null, owes: null };

type Told = {
  id: number;
  tone: "ok" | "warn" | "bad";
  text: string;
  insist: string | null;
  /** Who has a fee open, with what was scanned of them. */
  owes: { enrollmentId: string; name: string; scanned: string } | null;
};
type Owing = NonNullable<Told["owes"]> & { id: number };

type Props = { shoot: { schoolId: string; shootId: string }; mayTakeFee: boolean };

/** One field for scanner, camera and keyboard; it is ready for the next person at once, whatever is under way. */
export function Desk({ shoot, mayTakeFee }: Props) {
  const t = useTranslations("onsite.desk");
  const explain = useActionMessage();
  const say = useAnswerText();
  const field = useRef<HTMLInputElement>(null);
  const errors = useTranslations("errors");
  const [told, setTold] = useState<readonly Told[]>([]);
  const [owing, setOwing] = useState<Owing | null>(null);
  const [isScanning, setScanning] = useState(false);
  const [, start] = useTransition();

  const tell = useCallback(
    (one: Omit<Told, "id">) =>
      setTold((before) => [{ id: (before[0]?.id ?? 0) + 1, ...one }, ...before].slice(0, TOLD)),
    [],
  );
  const settle = (id: number) => setTold((all) => all.filter((one) => one.id !== id));
  // Whoever took a fee goes on scanning.
  useEffect(() => {
    if (owing === null) field.current?.focus();
  }, [owing]);
  // Answers come in the order of the scans: one request follows the other.
  const send = useCallback(
    (text: string, isAnyway = false) =>
      start(async () => {
        const result = await checkInAction({ ...shoot, text, isAnyway }).catch(() => null);
        if (result?.ok) return tell(toldOf(result.data, say(result.data), text));
        tell({ tone: "bad", text: result ? explain(result) : errors("network"), ...NOTHING_TO_DO });
        if (!result && field.current?.value === "") field.current.value = text;
      }),
    [shoot, say, explain, errors, tell],
  );
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const text = field.current?.value.trim() ?? "";
    if (!field.current || text === "") return;
    field.current.value = "";
    field.current.focus();
    send(text);
  };
  const read = useCallback(
    (text: string) => {
      setScanning(false);
      send(text);
    },
    [send],
  );
  return (
    <Card className="grid gap-3 p-4">
      <form onSubmit={submit} className="flex flex-wrap items-end gap-3">
        <Field label={t("field")} hint={t("fieldHint")} className="min-w-[min(20rem,100%)] grow">
          {(control) => (
            <Input
              {...control}
              ref={field}
              autoFocus
              autoComplete="off"
              className="h-10 text-base"
              maxLength={4000}
            />
          )}
        </Field>
        <Button type="submit" size="lg" look="primary" className="mb-5">
          {t("submit")}
        </Button>
        <Button size="lg" onClick={() => setScanning(true)} className="mb-5">
          <ScanLine aria-hidden />
          {t("camera")}
        </Button>
      </form>
      {told.map(({ id, tone, text, insist, owes }) => (
        <Notice key={id} tone={tone} title={<span className="text-base">{text}</span>}>
          {owes && mayTakeFee && (
            <Button size="sm" onClick={() => setOwing({ ...owes, id })}>
              <HandCoins aria-hidden />
              {t("takeFee")}
            </Button>
          )}
          {insist !== null && (
            <Button
              size="sm"
              onClick={() => {
                settle(id);
                send(insist, true);
              }}
            >
              {t("insist")}
            </Button>
          )}
        </Notice>
      ))}
      {owing && (
        <TakeFeeDialog
          student={{ schoolId: shoot.schoolId, enrollmentId: owing.enrollmentId }}
          name={owing.name}
          onTaken={() => {
            settle(owing.id);
            send(owing.scanned);
          }}
          onClose={() => setOwing(null)}
        />
      )}
      {isScanning && <ScanCode onRead={read} onLeave={() => setScanning(false)} />}
    </Card>
  );
}

function toldOf(answer: CheckInAnswer, sentence: string, text: string): Omit<Told, "id"> {
  if (answer.outcome === "in") return { tone: "ok", text: sentence, ...NOTHING_TO_DO };
  if (answer.outcome === "unknown") return { tone: "bad", text: sentence, ...NOTHING_TO_DO };
  const { why, mayInsist, person } = answer;
  return {
    tone: mayInsist ? "warn" : "bad",
    text: sentence,
    insist: mayInsist ? text : null,
    owes: why === "unpaid" ? { enrollmentId: person.enrollmentId, name: person.name, scanned: text } : null,
  };
}
