"use client";

import { useTranslations } from "next-intl";
import { ActionDialog } from "@/components/forms/action-dialog";
import { ReasonField } from "@/components/forms/reason-field";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { useToast } from "@/components/ui/toast";
import { moveEnrollmentAction } from "@/lib/roster/actions";
import type { EnrollmentDialogProps } from "./enrollment-menu";

/** Moves a student to another task of the school. */
export function MoveEnrollment({ enrollment, detail, onClose }: EnrollmentDialogProps) {
  const t = useTranslations("singleStudent");
  const toast = useToast();
  const { otherTasks } = detail;
  return (
    <ActionDialog
      title={t("move")}
      description={t("moving.note")}
      submit={otherTasks.length > 0 ? t("move") : null}
      act={(form) =>
        moveEnrollmentAction({ ...enrollment, toTaskId: form.task ?? "", reason: form.reason ?? "" })
      }
      onDone={(_, form) =>
        toast("ok", t("moving.moved", { task: otherTasks.find(({ id }) => id === form.task)?.name ?? "" }))
      }
      onClose={onClose}
    >
      {otherTasks.length === 0 ? (
        <Notice tone="info">{t("moving.none")}</Notice>
      ) : (
        <>
          <Field label={t("moving.to")}>
            {(control) => (
              <Select {...control} name="task">
                {otherTasks.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          <ReasonField />
        </>
      )}
    </ActionDialog>
  );
}
