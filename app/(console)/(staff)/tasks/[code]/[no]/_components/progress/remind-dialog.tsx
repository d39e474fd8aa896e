"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState, useTransition } from "react";
import { useActionMessage } from "@/components/forms/use-action-message";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/choice";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Select, Textarea } from "@/components/ui/input";
import { useToast } from "@/components/ui/toast";
import { sendReminderAction } from "@/lib/progress/actions";
import { MISSING, type MissingBucket } from "@/lib/progress/policy";
import { REMINDER_TEXT_LIMIT } from "@/lib/progress/remind/text";
import { ReminderCount } from "./reminder-count";
import { useReminderPreview } from "./use-reminder-preview";

/** Stands for all colleges; no college can be called this. */
const ALL = "\0";

/** Those who can act on their own and need no new attempt granted. */
const FIRST: readonly MissingBucket[] = ["rejected", "qualityBlocked", "readyToShoot", "unpaid"];

type Props = {
  place: { schoolId: string; taskId: string };
  colleges: readonly string[];
  onClose: () => void;
};

/** Whom to remind and with which words; says how many will get it before anything is sent. */
export function RemindDialog({ place, colleges, onClose }: Props) {
  const t = useTranslations("remind");
  const bucketName = useTranslations("bucket");
  const progress = useTranslations("progress");
  const common = useTranslations("common");
  const toast = useToast();
  const explain = useActionMessage();
  const [buckets, setBuckets] = useState<readonly MissingBucket[]>(FIRST);
  const [college, setCollege] = useState<string | null>(null);
  const [text, setText] = useState<string | null>(null);
  const [isBusy, start] = useTransition();
  const { schoolId, taskId } = place;
  const result = useReminderPreview({ schoolId, taskId, buckets, college });
  const preview = result?.ok ? result.data : null;
  const words = text ?? preview?.text ?? "";

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!preview) return;
    start(async () => {
      const segment = { schoolId, taskId, buckets: [...buckets], college };
      const sent = await sendReminderAction({ ...segment, text: words, expected: preview.recipients });
      if (!sent.ok) return toast("bad", explain(sent));
      toast("ok", t("sent", { count: sent.data.recipients }));
      onClose();
    });
  };
  return (
    <Dialog open onOpenChange={onClose} title={t("title")}>
      <form onSubmit={submit} className="grid gap-4">
        <fieldset className="grid gap-1.5">
          <legend className="mb-1.5 font-medium">{t("who")}</legend>
          <div className="grid grid-cols-2 gap-1.5">
            {MISSING.map((bucket) => (
              <Checkbox
                key={bucket}
                label={bucketName(bucket)}
                checked={buckets.includes(bucket)}
                onChange={({ target }) =>
                  setBuckets(
                    target.checked ? [...buckets, bucket] : buckets.filter((other) => other !== bucket),
                  )
                }
              />
            ))}
          </div>
        </fieldset>
        {colleges.length > 1 && (
          <Field label={t("college")}>
            {(control) => (
              <Select
                {...control}
                value={college ?? ALL}
                onChange={({ target }) => setCollege(target.value === ALL ? null : target.value)}
              >
                <option value={ALL}>{t("allColleges")}</option>
                {colleges.map((name) => (
                  <option key={name} value={name}>
                    {name || progress("emptyName.college")}
                  </option>
                ))}
              </Select>
            )}
          </Field>
        )}
        <Field label={t("text", { limit: REMINDER_TEXT_LIMIT })}>
          {(control) => (
            <Textarea
              {...control}
              lang="zh-CN"
              required
              minLength={10}
              maxLength={REMINDER_TEXT_LIMIT}
              value={words}
              onChange={({ target }) => setText(target.value)}
            />
          )}
        </Field>
        {result && !result.ok ? (
          <p role="alert" className="text-bad">
            {explain(result)}
          </p>
        ) : (
          <ReminderCount preview={preview} isEmpty={buckets.length === 0} />
        )}
        <DialogActions>
          <Button onClick={onClose}>{common("cancel")}</Button>
          <Button type="submit" look="primary" disabled={isBusy || !preview || preview.recipients === 0}>
            {t("send", { count: preview?.recipients ?? 0 })}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
