"use client";

import { ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useState, useTransition } from "react";
import { useActionMessage } from "@/components/forms/use-action-message";
import { Button } from "@/components/ui/button";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Menu, MenuItem } from "@/components/ui/menu";
import { useToast } from "@/components/ui/toast";
import type { BulkAction } from "@/lib/roster/selections/policy";
import { applyToStudentAction } from "@/lib/students/actions";

type Props = {
  student: { schoolId: string; enrollmentId: string };
  name: string;
  /** What this person may do to this student as things stand. */
  actions: readonly BulkAction[];
};

/** What can be done to the student; each asks for its reason. */
export function StudentActions({ student, name, actions }: Props) {
  const t = useTranslations("student.action");
  const bulk = useTranslations("roster.bulk");
  const common = useTranslations("common");
  const toast = useToast();
  const explain = useActionMessage();
  const [asked, setAsked] = useState<BulkAction | null>(null);
  const [isBusy, start] = useTransition();
  if (actions.length === 0) return null;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get("reason") ?? "");
    start(async () => {
      if (!asked) return;
      const result = await applyToStudentAction({ ...student, action: asked, reason });
      if (result.ok) toast("ok", t("done"));
      else toast("bad", explain(result));
      setAsked(null);
    });
  };
  return (
    <>
      <Menu
        trigger={
          <Button look="primary">
            {t("title")}
            <ChevronDown aria-hidden />
          </Button>
        }
      >
        {actions.map((action) => (
          <MenuItem key={action} onSelect={() => setAsked(action)}>
            {bulk(action)}
          </MenuItem>
        ))}
      </Menu>
      <Dialog
        open={asked !== null}
        onOpenChange={(open) => !open && setAsked(null)}
        title={asked ? t("question", { action: bulk(asked), name }) : ""}
      >
        <form onSubmit={submit} className="grid gap-4">
          <Field label={bulk("reason")}>
            {(control) => (
              <Input
                {...control}
                name="reason"
                required
                minLength={2}
                maxLength={200}
                defaultValue={asked === "exempt" ? bulk("reasonExempt") : ""}
              />
            )}
          </Field>
          <DialogActions>
            <Button onClick={() => setAsked(null)}>{common("cancel")}</Button>
            <Button type="submit" look="primary" disabled={isBusy}>
              {bulk("apply")}
            </Button>
          </DialogActions>
        </form>
      </Dialog>
    </>
  );
}
