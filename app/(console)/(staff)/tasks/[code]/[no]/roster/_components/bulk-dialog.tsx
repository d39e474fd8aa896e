"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useTransition } from "react";
import { useActionMessage } from "@/components/forms/use-action-message";
import { Button } from "@/components/ui/button";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import { Input } from "@/components/ui/input";
import { useToast } from "@/components/ui/toast";
import { applyToSelectionAction } from "@/lib/roster/actions";
import type { BulkAction, BulkRefusal } from "@/lib/roster/selections/policy";

export type Frozen = { schoolId: string; selectionId: string; size: number };

type Props = { action: BulkAction; frozen: Frozen; onClose: (isDone: boolean) => void };

/** Says how many students the server counted, asks for the reason, and tells who was left out and why. */
export function BulkDialog({ action, frozen, onClose }: Props) {
  const t = useTranslations("roster.bulk");
  const common = useTranslations("common");
  const toast = useToast();
  const explain = useActionMessage();
  const [isBusy, start] = useTransition();
  const { size, ...selection } = frozen;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get("reason") ?? "");
    start(async () => {
      const result = await applyToSelectionAction({ ...selection, action, reason, expected: size });
      if (!result.ok) return toast("bad", explain(result));
      const { done, leftOut } = result.data;
      const rest = Object.entries(leftOut).map(([why, count]) =>
        t(`leftOut.${why as BulkRefusal}`, { count: count ?? 0 }),
      );
      toast(rest.length > 0 ? "bad" : "ok", [t("done", { done }), ...rest].join(" "));
      onClose(true);
    });
  };
  return (
    <Dialog open onOpenChange={() => onClose(false)} title={t("title", { action: t(action), count: size })}>
      <form onSubmit={submit} className="grid gap-4">
        <label htmlFor="bulk-reason" className="grid gap-1 text-sm">
          {t("reason")}
          <Input
            id="bulk-reason"
            name="reason"
            required
            maxLength={200}
            defaultValue={action === "exempt" ? t("reasonExempt") : ""}
          />
        </label>
        <DialogActions>
          <Button onClick={() => onClose(false)}>{common("cancel")}</Button>
          <Button type="submit" look="primary" disabled={isBusy}>
            {t("apply")}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
