import { useTranslations } from "next-intl";
import { Badge, type Tone } from "@/components/ui/badge";
import type { OrderState, RefundState } from "@/db/vocabulary";

const ORDER_TONES: Record<OrderState, Tone> = {
  open: "info",
  paid: "ok",
  closed: "neutral",
  refunding: "warn",
  partlyRefunded: "ok",
  refunded: "neutral",
};

export function OrderStateBadge({ state }: { state: OrderState }) {
  const t = useTranslations("orderState");
  return <Badge tone={ORDER_TONES[state]}>{t(state)}</Badge>;
}

const REFUND_TONES: Record<RefundState, Tone> = {
  requested: "warn",
  refused: "neutral",
  approved: "info",
  processing: "info",
  done: "ok",
  abnormal: "bad",
  closed: "bad",
};

export function RefundStateBadge({ state }: { state: RefundState }) {
  const t = useTranslations("refundState");
  return <Badge tone={REFUND_TONES[state]}>{t(state)}</Badge>;
}
