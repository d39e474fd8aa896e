"use client";

import { ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionDialog } from "@/components/forms/action-dialog";
import { ReasonField } from "@/components/forms/reason-field";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input, Select } from "@/components/ui/input";
import { Menu, MenuItem } from "@/components/ui/menu";
import { useToast } from "@/components/ui/toast";
import { formatMoment, formatMoney } from "@/lib/i18n/format";
import { recordOnSiteAction, requestRefundAction } from "@/lib/payments/actions";
import type { RefundableOrder } from "@/lib/payments/queries";
import { REFUND_REASON_MAX } from "@/lib/payments/schema";

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
  const [orderId, setOrderId] = useState(refundable[0]?.orderId ?? "");
  if (refundable.length === 0 && !mayTakeOnSite) return null;
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
        {refundable.length > 0 && (
          <MenuItem onSelect={() => setAsked("refund")}>{t("refund.button")}</MenuItem>
        )}
      </Menu>
      {asked === "refund" && (
        <ActionDialog
          title={t("refund.title", { name })}
          description={t("refund.about")}
          submit={t("refund.submit")}
          act={({ reason = "" }) =>
            requestRefundAction({
              ...{ schoolId: student.schoolId, reason },
              orderId: refundable.some((order) => order.orderId === orderId)
                ? orderId
                : (refundable[0]?.orderId ?? ""),
            })
          }
          onDone={() => toast("ok", t("refund.requested"))}
          onClose={() => setAsked(null)}
        >
          <OrderChoice orders={refundable} value={orderId} onChange={setOrderId} />
          <ReasonField label={t("refund.reason")} max={REFUND_REASON_MAX} />
        </ActionDialog>
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

type ChoiceProps = {
  orders: readonly RefundableOrder[];
  value: string;
  onChange: (orderId: string) => void;
};

function OrderChoice({ orders, value, onChange }: ChoiceProps) {
  const t = useTranslations("finance.refund");
  const kind = useTranslations("orderKind");
  return (
    <Field label={t("order")}>
      {(control) => (
        <Select {...control} value={value} onChange={({ target }) => onChange(target.value)}>
          {orders.map((order) => (
            <option key={order.orderId} value={order.orderId}>
              {t("orderLine", {
                kind: kind(order.kind),
                amount: formatMoney(order.amountFen),
                moment: order.paidAt ? formatMoment(order.paidAt) : "–",
              })}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}
