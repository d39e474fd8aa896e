"use client";

import { HandCoins } from "lucide-react";
import { useTranslations } from "next-intl";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { useToast } from "@/components/ui/toast";
import { formatMoney } from "@/lib/i18n/format";
import { recordOnSiteByNumberAction } from "@/lib/payments/actions";
import { DebtorDialog, type PricedTask } from "./debtor-dialog";

type Props = { tasks: readonly PricedTask[] };

/** Records money that a student, named by the whole number, has paid by hand. */
export function TakeOnSite({ tasks }: Props) {
  const t = useTranslations("finance.takeOnSite");
  const toast = useToast();
  const button = (
    <>
      <HandCoins aria-hidden />
      {t("button")}
    </>
  );
  return (
    <DebtorDialog
      {...{ tasks, button }}
      look="primary"
      title={t("title")}
      description={t("about")}
      submit={t("submit")}
      act={(debtor, { receiptNo = "" }) => recordOnSiteByNumberAction({ ...debtor, receiptNo })}
      onDone={({ amountFen }) => toast("ok", t("done", { amount: formatMoney(amountFen) }))}
    >
      <Field label={t("receiptNo")}>
        {(control) => <Input {...control} name="receiptNo" required maxLength={40} />}
      </Field>
    </DebtorDialog>
  );
}
