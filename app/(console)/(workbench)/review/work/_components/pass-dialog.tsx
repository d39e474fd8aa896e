"use client";

import { useTranslations } from "next-intl";
import type { FormEvent } from "react";
import { ReasonField } from "@/components/forms/reason-field";
import { Button } from "@/components/ui/button";
import { Dialog, DialogActions } from "@/components/ui/dialog";

type Target = "anybody" | "lead";
type Props = { to: Target | null; onClose: () => void; onPass: (to: Target, reason: string) => void };

const QUICK = ["know", "unsure", "system"] as const;

/** Passing a photo on, to somebody else or to the lead, always says why. */
export function PassDialog({ to, onClose, onPass }: Props) {
  const t = useTranslations("review.pass");
  const common = useTranslations("common");
  if (!to) return null;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get("reason") ?? "").trim();
    if (reason !== "") onPass(to, reason);
  };
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t(`${to}.title`)}
      description={t(`${to}.text`)}
    >
      <form onSubmit={submit} className="grid gap-4">
        <div className="flex flex-wrap gap-2">
          {QUICK.map((quick) => (
            <Button key={quick} size="sm" onClick={() => onPass(to, t(quick))}>
              {t(quick)}
            </Button>
          ))}
        </div>
        <ReasonField autoFocus />
        <DialogActions>
          <Button onClick={onClose}>{common("cancel")}</Button>
          <Button type="submit" look="primary">
            {t(`${to}.confirm`)}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
