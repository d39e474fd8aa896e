"use client";

import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { Input, Select } from "@/components/ui/input";

export type PricedTask = { taskId: string; schoolId: string; name: string };

/** Who owes the fee: a task, and the whole student number in it. */
export function DebtorFields({ tasks }: { tasks: readonly PricedTask[] }) {
  const t = useTranslations("finance.columns");
  return (
    <>
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
    </>
  );
}
