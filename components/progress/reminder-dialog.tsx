"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { ActionDialog } from "@/components/forms/action-dialog";
import { useActionMessage } from "@/components/forms/use-action-message";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/input";
import { useToast } from "@/components/ui/toast";
import { sendReminderAction } from "@/lib/progress/actions";
import type { Segment } from "@/lib/progress/remind/recipients";
import { REMINDER_TEXT_LIMIT } from "@/lib/progress/remind/text";
import { ReminderCount } from "./reminder-count";
import { useReminderPreview } from "./use-reminder-preview";

type Props = {
  segment: Segment;
  /** How many were chosen one by one; null where states are chosen. */
  chosen: number | null;
  onSent?: () => void;
  onClose: () => void;
  /** The choice of the segment, where there is one. */
  children?: ReactNode;
};

/** The words of a reminder; says how many will get it before anything is sent. */
export function ReminderDialog({ segment, chosen, onSent, onClose, children }: Props) {
  const t = useTranslations("remind");
  const toast = useToast();
  const explain = useActionMessage();
  const [text, setText] = useState<string | null>(null);
  const result = useReminderPreview(segment);
  const preview = result?.ok ? result.data : null;
  const count = preview?.recipients ?? 0;
  return (
    <ActionDialog
      title={t("title")}
      submit={t("send", { count })}
      isReady={count > 0}
      act={({ text: words = "" }) =>
        sendReminderAction({ ...segment, buckets: [...segment.buckets], text: words, expected: count })
      }
      onDone={({ recipients }) => {
        toast("ok", t("sent", { count: recipients }));
        onSent?.();
      }}
      onClose={onClose}
    >
      {children}
      <Field label={t("text", { limit: REMINDER_TEXT_LIMIT })}>
        {(control) => (
          <Textarea
            {...control}
            name="text"
            lang="zh-CN"
            required
            minLength={10}
            maxLength={REMINDER_TEXT_LIMIT}
            value={text ?? preview?.text ?? ""}
            onChange={({ target }) => setText(target.value)}
          />
        )}
      </Field>
      {result && !result.ok ? (
        <p role="alert" className="text-bad">
          {explain(result)}
        </p>
      ) : (
        <ReminderCount preview={preview} isEmpty={segment.buckets.length === 0} chosen={chosen} />
      )}
    </ActionDialog>
  );
}
