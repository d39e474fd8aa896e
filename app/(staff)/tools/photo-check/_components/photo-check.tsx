"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useActionMessage } from "@/components/forms/use-action-message";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { PhotoCheckAnswer } from "@/lib/intake/photo-check/answer";
import { askCheck } from "./ask-check";
import { CheckResult } from "./check-result";
import { PictureChoice } from "./picture-choice";

type State =
  | { step: "idle"; failure?: string }
  | { step: "sending" | "working" }
  | { step: "answered"; answer: PhotoCheckAnswer };

/** Two pictures in, what the engine makes of them out. */
export function PhotoCheck() {
  const t = useTranslations("photoCheck");
  const errors = useTranslations("errors");
  const explain = useActionMessage();
  const [capture, setCapture] = useState<File | null>(null);
  const [reference, setReference] = useState<File | null>(null);
  const [state, setState] = useState<State>({ step: "idle" });
  const isBusy = state.step === "sending" || state.step === "working";

  async function check(file: File) {
    setState({ step: "sending" });
    const result = await askCheck(file, reference, () => setState({ step: "working" }));
    if (!result.ok) {
      const { code, params } = result;
      setState({ step: "idle", failure: code === "network" ? errors("network") : explain({ code, params }) });
    } else if (!result.answer) setState({ step: "idle", failure: t("noAnswer") });
    else setState({ step: "answered", answer: result.answer });
  }

  return (
    <div className="grid gap-4">
      <div className="grid gap-4 md:grid-cols-2">
        <PictureChoice kind="capture" file={capture} onFile={setCapture} disabled={isBusy} />
        <PictureChoice kind="reference" file={reference} onFile={setReference} disabled={isBusy} />
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
