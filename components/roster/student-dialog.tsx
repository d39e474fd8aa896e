"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState, useTransition } from "react";
import { ReasonField } from "@/components/forms/reason-field";
import { useActionMessage } from "@/components/forms/use-action-message";
import { Button } from "@/components/ui/button";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { useToast } from "@/components/ui/toast";
import type { ActionResult } from "@/lib/actions/staff-action";
import type { RowProblem } from "@/lib/roster/row/problem";
import type { TypedFacts } from "@/lib/roster/schema";
import type { ShownFacts } from "@/lib/roster/students/detail";
import { StudentFields } from "./student-fields";

type Refused = { problems: RowProblem[] };

type Props<Done> = {
  title: string;
  note?: string[];
  facts: ShownFacts | null;
  needsReason?: boolean;
  /** Sends what was typed; only a form with a reason sends one. */
  save: (values: TypedFacts, reason: string) => Promise<ActionResult<Refused | Done>>;
  onDone: (done: Done, values: TypedFacts) => void;
  onClose: () => void;
};

/** One student's facts in a form; what the rules refuse stands under its field, and nothing is lost. */
export function StudentDialog<Done extends object>(props: Props<Done>) {
  const { title, note = [], facts, needsReason, save, onDone, onClose } = props;
  const t = useTranslations("singleStudent");
  const common = useTranslations("common");
  const toast = useToast();
  const explain = useActionMessage();
  const [problems, setProblems] = useState<RowProblem[]>([]);
  const [isBusy, start] = useTransition();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { reason = "", ...values } = Object.fromEntries(
      [...new FormData(event.currentTarget)].map(([name, value]) => [name, String(value)]),
    );
    start(async () => {
      const result = await save(values, reason);
      if (!result.ok) return toast("bad", explain(result));
      if ("problems" in result.data) setProblems(result.data.problems);
      else onDone(result.data, values);
    });
  };
  return (
    <Dialog open onOpenChange={onClose} title={title} className="w-[min(48rem,calc(100vw-2rem))]">
      <form onSubmit={submit} className="grid gap-4" noValidate>
        {note.length > 0 && (
          <Notice tone="info">
            {note.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </Notice>
        )}
        <StudentFields facts={facts} problems={problems} />
        {needsReason && <ReasonField />}
        <DialogActions>
          <Button onClick={onClose}>{common("cancel")}</Button>
          <Button type="submit" look="primary" disabled={isBusy}>
            {t("form.save")}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
