"use client";

import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { useActionMessage } from "@/components/forms/use-action-message";
import { Button } from "@/components/ui/button";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import { useToast } from "@/components/ui/toast";
import { passBlockedAction } from "@/lib/intake/actions";
import { ReasonField } from "./reason-field";

/** Overrules the machine: a person looks at the photo after all. */
export function PassBlocked({ schoolId, submissionId }: { schoolId: string; submissionId: string }) {
  const t = useTranslations("findings");
  const common = useTranslations("common");
  const toast = useToast();
  const explain = useActionMessage();
  const [isOpen, setOpen] = useState(false);
  const [isBusy, start] = useTransition();
  const pass = (form: FormData) =>
    start(async () => {
      const reason = String(form.get("reason"));
      const result = await passBlockedAction({ schoolId, submissionId, reason });
      toast(result.ok ? "ok" : "bad", result.ok ? t("passed") : explain(result));
      if (result.ok) setOpen(false);
    });
  return (
    <>
      <Button size="sm" onClick={() => setOpen(true)}>
        {t("pass")}
      </Button>
      <Dialog open={isOpen} onOpenChange={setOpen} title={t("passTitle")} description={t("passText")}>
        <form action={pass} className="grid gap-4">
          <ReasonField />
          <DialogActions>
            <Button onClick={() => setOpen(false)}>{common("cancel")}</Button>
            <Button type="submit" look="primary" disabled={isBusy}>
              {t("passTitle")}
            </Button>
          </DialogActions>
        </form>
      </Dialog>
    </>
  );
}
