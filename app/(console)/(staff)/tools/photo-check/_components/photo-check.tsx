"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useActionMessage } from "@/components/forms/use-action-message";
import { Button } from "@/components/ui/button";
import { Radio } from "@/components/ui/choice";
import { Notice } from "@/components/ui/notice";
import { CHECK_KINDS, type CheckKind, type PhotoCheckAnswer } from "@/lib/intake/photo-check/answer";
import { askCheck } from "./ask-check";
import { CheckResult } from "./check-result";
import { PictureChoice } from "./picture-choice";

type State =
  | { step: "idle"; failure?: string }
  | { step: "sending" | "working" }
  | { step: "answered"; answer: PhotoCheckAnswer };

/** A picture in, for a portrait also a second one; what the engine makes of them out. */
export function PhotoCheck() {
  const t = useTranslations("photoCheck");
  const errors = useTranslations("errors");
  const explain = useActionMessage();
  const [kind, setKind] = useState<CheckKind>("photo");
  const [capture, setCapture] = useState<File | null>(null);
  const [reference, setReference] = useState<File | null>(null);
  const [state, setState] = useState<State>({ step: "idle" });
  const isBusy = state.step === "sending" || state.step === "working";

  function choose(next: CheckKind) {
    setKind(next);
    setCapture(null);
    setState({ step: "idle" });
  }

  async function check(file: File) {
    setState({ step: "sending" });
    const second = kind === "photo" ? reference : null;
    const result = await askCheck(kind, file, second, () => setState({ step: "working" }));
    if (!result.ok) {
      const { code, params } = result;
      setState({ step: "idle", failure: code === "network" ? errors("network") : explain({ code, params }) });
    } else if (!result.answer) setState({ step: "idle", failure: t("noAnswer") });
    else setState({ step: "answered", answer: result.answer });
  }

  return (
    <div className="grid gap-4">
      <KindChoice kind={kind} onKind={choose} disabled={isBusy} />
      <div className="grid gap-4 md:grid-cols-2">
        <PictureChoice kind={kind} file={capture} onFile={setCapture} disabled={isBusy} />
        {kind === "photo" && (
          <PictureChoice kind="reference" file={reference} onFile={setReference} disabled={isBusy} />
        )}
      </div>
      <div className="flex items-center gap-3">
        <Button look="primary" disabled={!capture || isBusy} onClick={() => capture && check(capture)}>
          {t("start")}
        </Button>
        <span role="status" className="text-ink-muted text-xs">
          {state.step === "sending" ? t("sending") : state.step === "working" ? t("working") : ""}
        </span>
      </div>
      {state.step === "idle" && state.failure && <Notice tone="bad">{state.failure}</Notice>}
      {state.step === "answered" && <CheckResult answer={state.answer} />}
    </div>
  );
}

type KindChoiceProps = { kind: CheckKind; onKind: (kind: CheckKind) => void; disabled: boolean };

/** What the picture is looked at as. */
function KindChoice({ kind, onKind, disabled }: KindChoiceProps) {
  const t = useTranslations("photoCheck");
  return (
    <fieldset className="flex flex-wrap gap-4" disabled={disabled}>
      <legend className="sr-only">{t("kind")}</legend>
      {CHECK_KINDS.map((one) => (
        <Radio
          key={one}
          name="kind"
          value={one}
          checked={one === kind}
          onChange={() => onKind(one)}
          label={t(`kinds.${one}`)}
        />
      ))}
    </fieldset>
  );
}
