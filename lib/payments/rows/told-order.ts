import type { PayCall } from "../platform/platform";
import type { Order } from "./step-order";

/** An order as the student's side is told of it; `pay` is what the phone opens the payment with. */
export function toldOrder(order: Order, pay: PayCall | null) {
  const { id: orderId, no, kind, amountFen, state, channel, expiresAt, paidAt } = order;
  return { orderId, no, kind, amountFen, state, channel, expiresAt, paidAt, pay };
}

export type ToldOrder = ReturnType<typeof toldOrder>;
