"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, useTransition } from "react";
import { useActionMessage } from "@/components/forms/use-action-message";
import { Button } from "@/components/ui/button";
import { Dialog, DialogActions } from "@/components/ui/dialog";
import { useToast } from "@/components/ui/toast";
import type { ActionResult } from "@/lib/actions/staff-action";

type Form = Partial<Record<string, string>>;

type Props<Done> = {
  title: string;
  description?: string;
  /** The word on the button; null where there is nothing to do. */
  submit: string | null;
  /** False while what is chosen cannot be sent. */
  isReady?: boolean;
  /** Set where something ends that cannot be brought back. */
  isDangerous?: boolean;
  act: (form: Form) => Promise<ActionResult<Done>>;
  onDone: (done: Done, form: Form) => void;
  onClose: () => void;
  children?: ReactNode;
};

/** A dialog with one thing to do; a refusal is told and the dialog stays. */
export function ActionDialog<Done>(props: Props<Done>) {
  const { title, description, submit, isReady = true, isDangerous, act, onDone, onClose, children } = props;
  const common = useTranslations("common");
  const toast = useToast();
  const explain = useActionMessage();
  const [isBusy, start] = useTransition();
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = Object.fromEntries(
      [...new FormData(event.currentTarget)].map(([name, value]) => [name, String(value)]),
    );
    start(async () => {
      const result = await act(form);
      if (!result.ok) return toast("bad", explain(result));
      onDone(result.data, form);
      onClose();
    });
  };
  return (
    <Dialog open onOpenChange={onClose} title={title} description={description}>
      <form onSubmit={send} className="grid gap-4">
        {children}
        <DialogActions>
          <Button onClick={onClose}>{common("cancel")}</Button>
          {submit && (
            <Button type="submit" look={isDangerous ? "danger" : "primary"} disabled={isBusy || !isReady}>
              {submit}
            </Button>
          )}
        </DialogActions>
      </form>
    </Dialog>
  );
}
