"use client";

import { ScanLine } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { type FormEvent, useCallback, useRef, useState, useTransition } from "react";
import { useActionMessage } from "@/components/forms/use-action-message";
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

type Told = { tone: "ok" | "warn" | "bad"; text: string; insist: string | null };

/** One field for scanner, camera and keyboard; after each answer it is ready for the next person. */
export function Desk({ shoot }: { shoot: { schoolId: string; shootId: string } }) {
  const t = useTranslations("onsite.desk");
  const explain = useActionMessage();
  const say = useAnswerText();
  const field = useRef<HTMLInputElement>(null);
  const [told, setTold] = useState<Told | null>(null);
  const [isScanning, setScanning] = useState(false);
  const [isBusy, start] = useTransition();

  const send = useCallback(
    (text: string, isAnyway = false) =>
      start(async () => {
        const result = await checkInAction({ ...shoot, text, isAnyway });
        setTold(
          result.ok
            ? toldOf(result.data, say(result.data), text)
            : { tone: "bad", text: explain(result), insist: null },
        );
        if (field.current) field.current.value = "";
        field.current?.focus();
      }),
    [shoot, say, explain],
  );
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const text = field.current?.value.trim() ?? "";
    if (text !== "") send(text);
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
        <Field label={t("field")} hint={t("fieldHint")} className="min-w-80 grow">
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
        <Button type="submit" size="lg" look="primary" disabled={isBusy} className="mb-5">
          {t("submit")}
        </Button>
        <Button size="lg" onClick={() => setScanning(true)} className="mb-5">
          <ScanLine aria-hidden />
          {t("camera")}
        </Button>
      </form>
      {told && (
        <Notice tone={told.tone} title={<span className="text-base">{told.text}</span>}>
          {told.insist !== null && (
            <Button size="sm" onClick={() => send(told.insist ?? "", true)} disabled={isBusy}>
              {t("insist")}
            </Button>
          )}
        </Notice>
      )}
      {isScanning && <ScanCode onRead={read} onLeave={() => setScanning(false)} />}
    </Card>
  );
}

function toldOf(answer: CheckInAnswer, sentence: string, text: string): Told {
  if (answer.outcome === "in") return { tone: "ok", text: sentence, insist: null };
  const mayInsist = answer.outcome === "refused" && answer.mayInsist;
  return { tone: mayInsist ? "warn" : "bad", text: sentence, insist: mayInsist ? text : null };
}
