"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { Input } from "@/components/ui/input";
import { Kbd } from "@/components/ui/kbd";
import {
  MAX_REASONS,
  REASON_GROUPS,
  REJECT_REASON_CODES,
  type RejectReason,
  reasonOf,
} from "@/lib/review/reasons/reasons";
import { NOTE_LIMIT } from "@/lib/review/schema";
import { isPlainKey, keyLabel } from "./keys";

type Props = {
  suggested: RejectReason | null;
  onConfirm: (reasons: RejectReason[], note: string) => void;
  onCancel: () => void;
};

/** The reasons of a rejection, each on a key; what the student will read stands below. */
export function RejectPanel({ suggested, onConfirm, onCancel }: Props) {
  const t = useTranslations("review.reject");
  const common = useTranslations("common");
  const group = useTranslations("reasonGroup");
  const reason = useTranslations("rejectReason");
  const [chosen, setChosen] = useState<RejectReason[]>(suggested ? [suggested] : []);
  const [note, setNote] = useState("");
  const toggle = (code: RejectReason) =>
    setChosen((list) =>
      list.includes(code)
        ? list.filter((other) => other !== code)
        : [...list.slice(0, MAX_REASONS - 1), code],
    );

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.code === "Escape") return onCancel();
      const isConfirm = event.code === "Enter" || event.code === "NumpadEnter";
      if (isConfirm && !event.isComposing && chosen.length > 0) {
        event.preventDefault();
        return onConfirm(chosen, note);
      }
      if (!isPlainKey(event)) return;
      const code = REJECT_REASON_CODES.find((candidate) => reasonOf(candidate).key === event.code);
      if (code) toggle(code);
      else if (event.code === "KeyF" && chosen.length > 0) onConfirm(chosen, note);
      else return;
      event.preventDefault();
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  });

  return (
    <section
      aria-label={t("title", { max: MAX_REASONS })}
      className="grid gap-3 border-t bg-raised p-4 shadow-pop"
    >
      <div className="grid grid-cols-5 gap-3">
        {REASON_GROUPS.map((name) => (
          <fieldset key={name} className="grid content-start gap-1">
            <legend className="mb-1 text-ink-muted text-xs">{group(name)}</legend>
            {REJECT_REASON_CODES.filter((code) => reasonOf(code).group === name).map((code) => (
              <button
                key={code}
                type="button"
                aria-pressed={chosen.includes(code)}
                onClick={() => toggle(code)}
                className={cn(
                  "flex items-center gap-2 rounded-md border px-2 py-1 text-left hover:bg-hover",
                  chosen.includes(code) && "border-bad bg-bad-soft text-bad",
                )}
              >
                <Kbd>{keyLabel(reasonOf(code).key)}</Kbd>
                <span className="grow">{reason(`${code}.name`)}</span>
                {code === suggested && <span className="text-2xs text-ink-muted">{t("suggested")}</span>}
              </button>
            ))}
          </fieldset>
        ))}
      </div>
      <div className="flex flex-wrap items-end gap-3">
        <div className="min-w-72 grow text-xs">
          <p className="text-ink-muted">{t("message")}</p>
          <p>
            {chosen.length > 0
              ? [...chosen.map((code) => reason(`${code}.student`)), note].filter(Boolean).join(" ")
              : t("choose")}
          </p>
        </div>
        <Input
          className="w-72"
          maxLength={NOTE_LIMIT}
          value={note}
          onChange={({ target }) => setNote(target.value)}
          aria-label={t("note", { limit: NOTE_LIMIT })}
          placeholder={t("note", { limit: NOTE_LIMIT })}
        />
        <Button onClick={onCancel}>
          {common("cancel")} <Kbd>Esc</Kbd>
        </Button>
        <Button look="danger" disabled={chosen.length === 0} onClick={() => onConfirm(chosen, note)}>
          {t("confirm")} <Kbd>↵</Kbd>
        </Button>
      </div>
    </section>
  );
}
