"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState, useTransition } from "react";
import { useActionMessage } from "@/components/forms/use-action-message";
import { Button } from "@/components/ui/button";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { useToast } from "@/components/ui/toast";
import { unbindByStaffAction } from "@/lib/association/actions";

type Props = { student: { schoolId: string; enrollmentId: string }; name: string };

/** Takes the student out of the account's hands, for a reason. */
export function Unbind({ student: { schoolId, enrollmentId }, name }: Props) {
  const t = useTranslations("support");
  const common = useTranslations("common");
  const toast = useToast();
  const explain = useActionMessage();
  const [isOpen, setOpen] = useState(false);
  const [isBusy, start] = useTransition();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get("reason") ?? "");
    start(async () => {
      const result = await unbindByStaffAction({ schoolId, enrollmentId, reason });
      if (result.ok) toast("ok", t("unbound"));
      else toast("bad", explain(result));
      setOpen(false);
    });
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t("unbind")}</Button>
      <Dialog
        open={isOpen}
        onOpenChange={setOpen}
        title={t("unbindTitle", { name })}
        description={t("unbindExplain")}
      >
        <form onSubmit={submit} className="grid gap-4">
          <Field label={t("unbindReason")}>
            {(control) => <Input {...control} name="reason" required minLength={2} maxLength={200} />}
          </Field>
          <DialogActions>
            <Button onClick={() => setOpen(false)}>{common("cancel")}</Button>
            <Button type="submit" look="primary" disabled={isBusy}>
              {t("unbind")}
            </Button>
          </DialogActions>
        </form>
      </Dialog>
    </>
  );
}
