"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionDialog } from "@/components/forms/action-dialog";
import { ReasonField } from "@/components/forms/reason-field";
import { Button } from "@/components/ui/button";
import { Radio } from "@/components/ui/choice";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { useToast } from "@/components/ui/toast";
import { MISMATCH_OUTCOMES, type MismatchOutcome } from "@/db/delivery-vocabulary";
import { settleMismatchAction } from "@/lib/results/actions";

type Props = { student: { schoolId: string; enrollmentId: string } };

/** The three ways a bad answer ends, each with what it means, a reason, and the receipt where there is one. */
export function SettleMismatch({ student }: Props) {
  const t = useTranslations("mismatch.settle");
  const name = useTranslations("mismatchOutcome");
  const toast = useToast();
  const [isOpen, setOpen] = useState(false);
  const [outcome, setOutcome] = useState<MismatchOutcome>("recollect");
  return (
    <>
      <Button look="primary" onClick={() => setOpen(true)}>
        {t("button")}
      </Button>
      {isOpen && (
        <ActionDialog
          title={t("title")}
          submit={name(outcome)}
          act={({ reason = "", receipt = "" }) =>
            settleMismatchAction({ ...student, outcome, reason, receipt })
          }
          onDone={() => toast("ok", t("done"))}
          onClose={() => setOpen(false)}
        >
          <fieldset className="grid gap-2">
            <legend className="pb-1 font-medium text-sm">{t("outcome")}</legend>
            {MISMATCH_OUTCOMES.map((one) => (
              <Radio
                key={one}
                name="outcome"
                label={name(one)}
                hint={t(`about.${one}`)}
                checked={outcome === one}
                onChange={() => setOutcome(one)}
              />
            ))}
          </fieldset>
          {outcome === "settled" && (
            <Field label={t("receipt")}>
              {(control) => <Input {...control} name="receipt" maxLength={60} />}
            </Field>
          )}
          <ReasonField />
        </ActionDialog>
      )}
    </>
  );
}
