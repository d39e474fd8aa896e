"use client";

import { HandHeart } from "lucide-react";
import { useTranslations } from "next-intl";
import { ReasonField } from "@/components/forms/reason-field";
import { useToast } from "@/components/ui/toast";
import { waiveByNumberAction } from "@/lib/payments/actions";
import { DebtorDialog, type PricedTask } from "./debtor-dialog";

/** Lets a student, named by the whole number, off the fee, with the reason. */
export function WaiveFee({ tasks }: { tasks: readonly PricedTask[] }) {
  const t = useTranslations("finance.waive");
  const toast = useToast();
  const button = (
    <>
      <HandHeart aria-hidden />
      {t("button")}
    </>
  );
  return (
    <DebtorDialog
      {...{ tasks, button }}
      title={t("title")}
      description={t("about")}
      submit={t("submit")}
      act={(debtor, { reason = "" }) => waiveByNumberAction({ ...debtor, reason })}
      onDone={() => toast("ok", t("done"))}
    >
      <ReasonField />
    </DebtorDialog>
  );
}
