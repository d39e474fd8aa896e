"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ActionDialog } from "@/components/forms/action-dialog";
import { ReasonField } from "@/components/forms/reason-field";
import { NumberInput } from "@/components/tasks/policy-form/number-input";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/input";
import { useToast } from "@/components/ui/toast";
import { formatMoment, formatMoney } from "@/lib/i18n/format";
import { requestRefundAction } from "@/lib/payments/actions";
import type { RefundableOrder } from "@/lib/payments/queries";
import { REFUND_REASON_MAX } from "@/lib/payments/schema";

type Props = {
  schoolId: string;
  name: string;
  /** At least one. */
  orders: readonly [RefundableOrder, ...RefundableOrder[]];
  onClose: () => void;
};

/** Asks finance for the money of an order: all that is left of it unless less is typed. */
export function RefundDialog({ schoolId, name, orders, onClose }: Props) {
  const t = useTranslations("finance.refund");
  const kind = useTranslations("orderKind");
  const toast = useToast();
  const [chosen, setChosen] = useState(orders[0].orderId);
  const order = orders.find(({ orderId }) => orderId === chosen) ?? orders[0];
  const { orderId, amountFen, leftFen } = order;
  const [asked, setAsked] = useState<number | null>(leftFen);
  const choose = (next: string) => {
    setChosen(next);
    setAsked(orders.find((one) => one.orderId === next)?.leftFen ?? null);
  };
  const isSum = asked !== null && asked >= 1 && asked <= leftFen;
  const sums = { left: formatMoney(leftFen), returned: formatMoney(amountFen - leftFen) };
  return (
    <ActionDialog
      title={t("title", { name })}
      description={t("about")}
      submit={t("submit")}
      isReady={isSum}
      act={({ reason = "" }) => requestRefundAction({ schoolId, orderId, reason, amountFen: asked ?? 0 })}
      onDone={() => toast("ok", t("requested"))}
      onClose={onClose}
    >
      <Field label={t("order")}>
        {(control) => (
          <Select {...control} value={orderId} onChange={({ target }) => choose(target.value)}>
            {orders.map((one) => (
              <option key={one.orderId} value={one.orderId}>
                {t("orderLine", {
                  kind: kind(one.kind),
                  amount: formatMoney(one.amountFen),
                  moment: one.paidAt ? formatMoment(one.paidAt) : "–",
                })}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field
        label={t("amount")}
        hint={t("amountHint", sums)}
        error={isSum ? undefined : t("amountWrong", sums)}
      >
        {(control) => (
          <NumberInput {...control} key={orderId} per={100} decimals={2} value={asked} onChange={setAsked} />
        )}
      </Field>
      <ReasonField label={t("reason")} max={REFUND_REASON_MAX} />
    </ActionDialog>
  );
}
