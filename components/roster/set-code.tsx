"use client";

import { useTranslations } from "next-intl";
import { useTransition } from "react";
import { ActionDialog } from "@/components/forms/action-dialog";
import { useActionMessage } from "@/components/forms/use-action-message";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { useToast } from "@/components/ui/toast";
import { setCodeAction } from "@/lib/roster/actions";
import type { EnrollmentDialogProps } from "./enrollment-menu";

/** Attaches a collection code, or gives a temporary one until the real one is there. */
export function SetCode({ enrollment, detail, onClose }: EnrollmentDialogProps) {
  const t = useTranslations("singleStudent.codes");
  const state = useTranslations("code");
  const toast = useToast();
  const explain = useActionMessage();
  const [isBusy, start] = useTransition();
  const giveTemporary = () =>
    start(async () => {
      const result = await setCodeAction({ ...enrollment, code: null });
      if (!result.ok) return toast("bad", explain(result));
      toast("ok", t("given"));
      onClose();
    });
  return (
    <ActionDialog
      title={t("attach")}
      description={t("state", { state: state(detail.code) })}
      submit={t("attach")}
      act={(form) => setCodeAction({ ...enrollment, code: form.code ?? "" })}
      onDone={({ isCompared }) => toast("ok", t(isCompared ? "compared" : "opaque"))}
      onClose={onClose}
    >
      <Field label={t("text")}>
        {(control) => <Textarea {...control} name="code" required maxLength={2000} autoComplete="off" />}
      </Field>
      {detail.code === "missing" && (
        <Notice tone="info">
          <p>{t("temporaryHint")}</p>
          <Button size="sm" disabled={isBusy} onClick={giveTemporary}>
            {t("temporary")}
          </Button>
        </Notice>
      )}
    </ActionDialog>
  );
}
