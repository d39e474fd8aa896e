"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Answer } from "@/components/phone/ask";
import { BigButton } from "@/components/phone/big-button";
import { Refused } from "@/components/phone/refused";
import { useWrite } from "@/components/phone/use-write";
import { formatMoney } from "@/lib/i18n/format";

type Order = Answer<"POST /enrollments/{enrollmentId}/orders">;

type Props = {
  enrollmentId: string;
  want: "fee" | "onSite" | "extraService" | "replacement";
  onPaid: () => void;
};

/** The order with its amount; paid in WeChat, or at the labelled stand-in. */
export function Pay({ enrollmentId, want, onPaid }: Props) {
  const t = useTranslations("phone.mine");
  const [order, setOrder] = useState<Order | null>(null);
  const opening = useWrite("POST /enrollments/{enrollmentId}/orders");
  const paying = useWrite("POST /enrollments/{enrollmentId}/orders/{orderId}/pay-at-stand-in");
  const keep = (answer: Order) => {
    setOrder(answer);
    if (answer.state === "paid") onPaid();
  };
  if (!order)
    return (
      <>
        <Refused refusal={opening.refusal} />
        <BigButton
          disabled={opening.isBusy}
          onClick={() => opening.write({ params: { enrollmentId }, body: { want } }, keep)}
        >
          {t("payOpen")}
        </BigButton>
      </>
    );
  if (order.state === "paid") return <p role="status">{t("paid")}</p>;
  if (!order.isFake) return <p>{t("payInWechat")}</p>;
  return (
    <>
      <Refused refusal={paying.refusal} />
      <p className="text-ink-muted text-sm">{t("payFake")}</p>
      <BigButton
        disabled={paying.isBusy}
        onClick={() => paying.write({ params: { enrollmentId, orderId: order.orderId } }, keep)}
      >
        {t("pay", { amount: formatMoney(order.amountFen) })}
      </BigButton>
    </>
  );
}
