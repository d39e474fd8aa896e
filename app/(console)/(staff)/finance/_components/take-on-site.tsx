"use client";

import { HandCoins } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionDialog } from "@/components/forms/action-dialog";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { useToast } from "@/components/ui/toast";
import { formatMoney } from "@/lib/i18n/format";
import { recordOnSiteByNumberAction } from "@/lib/payments/actions";
import { DebtorFields, type PricedTask } from "./debtor-fields";

type Props = { tasks: readonly PricedTask[] };

/** Records money that a student, named by the whole number, has paid by hand. */
export function TakeOnSite({ tasks }: Props) {
  const t = useTranslations("finance.takeOnSite");
  const toast = useToast();
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button look="primary" onClick={() => setOpen(true)}>
        <HandCoins aria-hidden />
        {t("button")}
      </Button>
      {isOpen && (
        <ActionDialog
          title={t("title")}
          description={t("about")}
          submit={t("submit")}
          act={({ taskId = "", studentNo = "", receiptNo = "" }) => {
            const schoolId = tasks.find((task) => task.taskId === taskId)?.schoolId ?? "";
            return recordOnSiteByNumberAction({ schoolId, taskId, studentNo, receiptNo });
          }}
          onDone={({ amountFen }) => toast("ok", t("done", { amount: formatMoney(amountFen) }))}
          onClose={() => setOpen(false)}
        >
          <DebtorFields tasks={tasks} />
          <Field label={t("receiptNo")}>
            {(control) => <Input {...control} name="receiptNo" required maxLength={40} />}
          </Field>
        </ActionDialog>
      )}
    </>
  );
}
