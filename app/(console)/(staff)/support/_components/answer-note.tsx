"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState, useTransition } from "react";
import { useActionMessage } from "@/components/forms/use-action-message";
import { Button } from "@/components/ui/button";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/input";
import { useToast } from "@/components/ui/toast";
import { answerNoteAction } from "@/lib/association/actions";

type Props = { schoolId: string; noteId: string; body: string };

/** Asks for the answer to a note. */
export function AnswerNote({ schoolId, noteId, body }: Props) {
  const t = useTranslations("support");
  const common = useTranslations("common");
  const toast = useToast();
  const explain = useActionMessage();
  const [isOpen, setOpen] = useState(false);
  const [isBusy, start] = useTransition();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const answer = String(new FormData(event.currentTarget).get("answer") ?? "");
    start(async () => {
      const result = await answerNoteAction({ schoolId, noteId, answer });
      if (result.ok) toast("ok", t("sent"));
      else toast("bad", explain(result));
      setOpen(false);
    });
  };
  return (
    <>
      <Button size="sm" look="primary" onClick={() => setOpen(true)}>
        {t("answer")}
      </Button>
      <Dialog open={isOpen} onOpenChange={setOpen} title={t("answerTitle")} description={body}>
        <form onSubmit={submit} className="grid gap-4">
          <Field label={t("answerLabel")}>
            {(control) => <Textarea {...control} name="answer" required maxLength={500} rows={4} />}
          </Field>
          <DialogActions>
            <Button onClick={() => setOpen(false)}>{common("cancel")}</Button>
            <Button type="submit" look="primary" disabled={isBusy}>
              {t("send")}
            </Button>
          </DialogActions>
        </form>
      </Dialog>
    </>
  );
}
