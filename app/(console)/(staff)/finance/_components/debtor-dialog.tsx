"use client";

import { useTranslations } from "next-intl";
import { type ComponentProps, type ReactNode, useState } from "react";
import { ActionDialog } from "@/components/forms/action-dialog";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input, Select } from "@/components/ui/input";
import type { ActionResult } from "@/lib/actions/staff-action";

export type PricedTask = { taskId: string; schoolId: string; name: string };

type Debtor = { schoolId: string; taskId: string; studentNo: string };
type Dialog<Done> = Omit<ComponentProps<typeof ActionDialog<Done>>, "act" | "onClose">;

type Props<Done> = Dialog<Done> & {
  tasks: readonly PricedTask[];
  /** What stands on the button that opens it. */
  button: ReactNode;
  look?: ComponentProps<typeof Button>["look"];
  act: (debtor: Debtor, form: Partial<Record<string, string>>) => Promise<ActionResult<Done>>;
};

/** A button and its dialog for a student's fee, with the student named by a task and the whole number in it. */
export function DebtorDialog<Done>({ tasks, button, look, act, children, ...dialog }: Props<Done>) {
  const t = useTranslations("finance.columns");
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button look={look} onClick={() => setOpen(true)}>
        {button}
      </Button>
      {isOpen && (
        <ActionDialog
          {...dialog}
          act={({ taskId = "", studentNo = "", ...form }) => {
            const schoolId = tasks.find((task) => task.taskId === taskId)?.schoolId ?? "";
            return act({ schoolId, taskId, studentNo }, form);
          }}
          onClose={() => setOpen(false)}
        >
          <Field label={t("task")}>
            {(control) => (
              <Select {...control} name="taskId">
                {tasks.map(({ taskId, name }) => (
                  <option key={taskId} value={taskId}>
                    {name}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          <Field label={t("studentNo")}>
            {(control) => <Input {...control} name="studentNo" required maxLength={40} />}
          </Field>
          {children}
        </ActionDialog>
      )}
    </>
  );
}
