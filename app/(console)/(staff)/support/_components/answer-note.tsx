"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionDialog } from "@/components/forms/action-dialog";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/input";
import { useToast } from "@/components/ui/toast";
import { answerNoteAction } from "@/lib/association/actions";

type Props = { schoolId: string; noteId: string; body: string };

/** Asks for the answer to a note. */
export function AnswerNote({ schoolId, noteId, body }: Props) {
  const t = useTranslations("support");
  const toast = useToast();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button size="sm" look="primary" onClick={() => setOpen(true)}>
        {t("answer")}
      </Button>
      {isOpen && (
        <ActionDialog
          title={t("answerTitle")}
          description={body}
          submit={t("send")}
          act={({ answer = "" }) => answerNoteAction({ schoolId, noteId, answer })}
          onDone={() => toast("ok", t("sent"))}
          onClose={() => setOpen(false)}
        >
          <Field label={t("answerLabel")}>
            {(control) => <Textarea {...control} name="answer" required maxLength={500} rows={4} />}
          </Field>
        </ActionDialog>
      )}
    </>
  );
}
