"use client";

import { useTranslations } from "next-intl";
import type { FormEvent } from "react";
import { Button } from "@/components/ui/button";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

type Props = { open: boolean; onClose: () => void; onSkip: (reason: string) => void };

export function SkipDialog({ open, onClose, onSkip }: Props) {
  const t = useTranslations("review.skipDialog");
  const actions = useTranslations("review.actions");
  const common = useTranslations("common");
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get("reason") ?? "").trim();
    if (reason !== "") onSkip(reason);
  };
  return (
    <Dialog
      open={open}
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t("title")}
      description={t("text")}
    >
      <form onSubmit={submit} className="grid gap-4">
        <Field label={t("reason")}>
          {(control) => <Input {...control} name="reason" required maxLength={100} />}
        </Field>
        <DialogActions>
          <Button onClick={onClose}>{common("cancel")}</Button>
          <Button type="submit" look="primary">
            {actions("skip")}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
