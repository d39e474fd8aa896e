"use client";

import { ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionDialog } from "@/components/forms/action-dialog";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Menu, MenuItem } from "@/components/ui/menu";
import { useToast } from "@/components/ui/toast";
import { formatMoney } from "@/lib/i18n/format";
import { recordOnSiteAction } from "@/lib/payments/actions";
import type { RefundableOrder } from "@/lib/payments/queries";
import { RefundDialog } from "./refund-dialog";

type Props = {
  student: { schoolId: string; enrollmentId: string };
  name: string;
  /** Orders whose money can be asked back; empty where there are none or the person may not. */
  refundable: readonly RefundableOrder[];
  mayTakeOnSite: boolean;
};

/** What can be done about the student's money. */
export function MoneyActions({ student, name, refundable, mayTakeOnSite }: Props) {
  const t = useTranslations("finance");
  const toast = useToast();
  const [asked, setAsked] = useState<"refund" | "onSite" | null>(null);
  const [first, ...others] = refundable;
  if (!first && !mayTakeOnSite) return null;
  return (
    <>
      <Menu
        trigger={
          <Button>
            {t("money")}
            <ChevronDown aria-hidden />
          </Button>
        }
      >
        {mayTakeOnSite && <MenuItem onSelect={() => setAsked("onSite")}>{t("takeOnSite.button")}</MenuItem>}
        {first && <MenuItem onSelect={() => setAsked("refund")}>{t("refund.button")}</MenuItem>}
      </Menu>
      {asked === "refund" && first && (
        <RefundDialog
          schoolId={student.schoolId}
          name={name}
          orders={[first, ...others]}
          onClose={() => setAsked(null)}
        />
      )}
      {asked === "onSite" && (
        <ActionDialog
          title={t("takeOnSite.title")}
          description={t("takeOnSite.about")}
          submit={t("takeOnSite.submit")}
          act={({ receiptNo = "" }) => recordOnSiteAction({ ...student, receiptNo })}
          onDone={({ amountFen }) => toast("ok", t("takeOnSite.done", { amount: formatMoney(amountFen) }))}
          onClose={() => setAsked(null)}
        >
          <Field label={t("takeOnSite.receiptNo")}>
            {(control) => <Input {...control} name="receiptNo" required maxLength={40} />}
          </Field>
        </ActionDialog>
      )}
    </>
  );
}
