"use client";

import { useTranslations } from "next-intl";
import { ActionDialog } from "@/components/forms/action-dialog";
import { ReasonField } from "@/components/forms/reason-field";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/input";
import { useToast } from "@/components/ui/toast";
import { settleLowScoreAction } from "@/lib/intake/actions";
import { LOW_SCORE_ACTIONS, type LowScoreAction } from "@/lib/intake/schema";
import type { EnrollmentDialogProps } from "./enrollment-menu";

/** What the registrar makes of a student whose photos were intercepted too often. */
export function SettleLowScore({ enrollment, detail, onClose }: EnrollmentDialogProps) {
  const t = useTranslations("singleStudent.lowScore");
  const name = useTranslations("lowScoreAction");
  const bulk = useTranslations("roster.bulk");
  const toast = useToast();
  return (
    <ActionDialog
      title={t("title")}
      description={t("note", { count: detail.compareFailures })}
      submit={bulk("apply")}
      act={(form) =>
        settleLowScoreAction({
          ...enrollment,
          action: form.action as LowScoreAction,
          reason: form.reason ?? "",
        })
      }
      onDone={() => toast("ok", t("done"))}
      onClose={onClose}
    >
      <Field label={t("action")}>
        {(control) => (
          <Select {...control} name="action">
            {LOW_SCORE_ACTIONS.map((action) => (
              <option key={action} value={action}>
                {name(action)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <ReasonField />
    </ActionDialog>
  );
}
