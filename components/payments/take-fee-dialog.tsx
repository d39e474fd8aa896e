"use client";

import { useTranslations } from "next-intl";
import { ActionDialog } from "@/components/forms/action-dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { useToast } from "@/components/ui/toast";
import { formatMoney } from "@/lib/i18n/format";
import { recordOnSiteAction } from "@/lib/payments/actions";

type Props = {
  student: { schoolId: string; enrollmentId: string };
  /** Whose fee it is, where the page does not say so. */
  name?: string;
  onTaken?: () => void;
  onClose: () => void;
};

/** Records the fee that a student has paid by hand, under the number of its receipt. */
export function TakeFeeDialog({ student, name, onTaken, onClose }: Props) {
  const t = useTranslations("finance.takeOnSite");
  const toast = useToast();
  return (
    <ActionDialog
      title={name ? t("titleOf", { name }) : t("title")}
      description={t("about")}
      submit={t("submit")}
      act={({ receiptNo = "" }) => recordOnSiteAction({ ...student, receiptNo })}
      onDone={({ amountFen }) => {
        toast("ok", t("done", { amount: formatMoney(amountFen) }));
        onTaken?.();
      }}
      onClose={onClose}
    >
      <Field label={t("receiptNo")}>
        {(control) => <Input {...control} name="receiptNo" required maxLength={40} />}
      </Field>
    </ActionDialog>
  );
}
