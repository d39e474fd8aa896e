"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { ReasonList } from "@/components/review/reason-list";
import { isComposing, isPlainKey, useKeys } from "@/components/review/use-keys";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { Kbd } from "@/components/ui/kbd";
import { NUMPAD_PAGES, REASON_KEYS, reasonAt } from "@/lib/review/keys/commands";
import { hasPersonalNumber } from "@/lib/review/note/personal-numbers";
import { MAX_REASONS, type RejectReason, toggledReason } from "@/lib/review/reasons/reasons";
import type { ReviewCard } from "@/lib/review/rows/cards";
import { NOTE_LIMIT } from "@/lib/review/schema";
import { MessagePreview } from "./message-preview";
import type { Verdict } from "./review-queue";

type Props = {
  card: ReviewCard;
  suggested: RejectReason | null;
  /** What has been chosen and typed so far. */
  onDraft: (draft: Verdict) => void;
  onConfirm: (verdict: Verdict) => void;
  onCancel: () => void;
};

const includes = (codes: readonly string[], code: string) => codes.includes(code);

/**
 * The reasons of a rejection, each on a key, in a scope of their own; what the student will read stands below. They
 * lie over the facts, on a narrow window over the lower half: the pair keeps its place and size.
 */
export function RejectPanel({ card, suggested, onDraft, onConfirm, onCancel }: Props) {
  const t = useTranslations("review.reject");
  const common = useTranslations("common");
  const errors = useTranslations("errors");
  const [chosen, setChosen] = useState<RejectReason[]>(suggested ? [suggested] : []);
  const [note, setNote] = useState("");
  const [page, setPage] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  const isForbidden = hasPersonalNumber(note);
  const canConfirm = chosen.length > 0 && !isForbidden;
  useEffect(() => onDraft({ verdict: "reject", reasons: chosen, note }), [chosen, note, onDraft]);

  const toggle = (code: RejectReason) => setChosen((list) => toggledReason(list, code));
  const confirm = () => {
    if (canConfirm) onConfirm({ verdict: "reject", reasons: chosen, note });
  };

  useKeys(true, {
    onDown: (event) => {
      const { code } = event;
      if (isComposing(event)) return false;
      const isTyping = event.target === field.current;
      if (isTyping) {
        // The note is a room of its own: Escape leaves it, Enter rejects.
        if (code === "Escape") field.current?.blur();
        else if (code === "Enter" || code === "NumpadEnter") confirm();
        else return false;
        return true;
      }
      if (includes(REASON_KEYS.cancel, code)) onCancel();
      else if (!isPlainKey(event) || event.shiftKey) return false;
      else if (includes(REASON_KEYS.confirm, code)) confirm();
      else if (includes(REASON_KEYS.note, code)) field.current?.focus();
      else if (includes(REASON_KEYS.nextPage, code)) setPage((now) => (now + 1) % NUMPAD_PAGES);
      else {
        const reason = reasonAt(code, page);
        if (!reason) return false;
        toggle(reason);
      }
      return true;
    },
  });

  return (
    <section
      aria-label={t("title", { max: MAX_REASONS })}
      className="absolute inset-0 z-10 grid grid-rows-[minmax(0,1fr)_auto] border-t-2 border-t-bad border-l bg-raised max-lg:fixed max-lg:top-auto max-lg:max-h-[50vh] max-lg:shadow-pop"
    >
      <div className="overflow-auto px-4 py-3">
        <ReasonList chosen={chosen} suggested={suggested} page={page} onToggle={toggle} />
      </div>
      <div className="grid gap-2 border-t px-4 py-3">
        <MessagePreview card={card} reasons={chosen} note={note} />
        <div className="flex flex-wrap items-center justify-end gap-2">
          {isForbidden && (
            <p role="alert" className="w-full text-bad text-xs">
              ■ {errors("noteForbidden")}
            </p>
          )}
          <Input
            ref={field}
            className="min-w-60 flex-1"
            maxLength={NOTE_LIMIT}
            value={note}
            onChange={({ target }) => setNote(target.value)}
            aria-label={t("note", { limit: NOTE_LIMIT })}
            aria-invalid={isForbidden}
            placeholder={t("noteKey", { limit: NOTE_LIMIT })}
          />
          <Button onClick={onCancel}>
            {common("cancel")} <Kbd>Esc</Kbd>
          </Button>
          <Button look="danger" disabled={!canConfirm} onClick={confirm}>
            {t("confirm")} <Kbd>↵</Kbd>
          </Button>
        </div>
      </div>
    </section>
  );
}
