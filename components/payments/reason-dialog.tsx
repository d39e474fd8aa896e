"use client";

import type { ReactNode } from "react";
import { ActionDialog } from "@/components/forms/action-dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { ActionResult } from "@/lib/actions/staff-action";

type Props<Done> = {
  title: string;
  description?: string;
  label: string;
  submit: string;
  maxLength?: number;
  act: (reason: string) => Promise<ActionResult<Done>>;
  onDone: () => void;
  onClose: () => void;
  children?: ReactNode;
};

/** Something that is done with a sentence that explains it. */
export function ReasonDialog<Done>({ label, maxLength = 200, act, children, ...rest }: Props<Done>) {
  return (
    <ActionDialog {...rest} act={({ reason }) => act(reason ?? "")}>
      {children}
      <Field label={label}>
        {(control) => <Input {...control} name="reason" required minLength={2} maxLength={maxLength} />}
      </Field>
    </ActionDialog>
  );
}
