import type { Tx } from "@/db/client";
import type { Ctx } from "@/lib/auth/ctx";
import type { PayPlatform, Transaction } from "../platform/platform";
import type { Order } from "./step-order";
import { takeIn } from "./take-in";

/** What does not agree between an order of ours and the platform's word for it. */
export const DISAGREEMENTS = ["account", "amount", "currency", "unpaid"] as const;
export type Disagreement = (typeof DISAGREEMENTS)[number];

type Accounts = Pick<PayPlatform, "appId" | "merchantId">;

/** Null where the platform's word can be booked on this order. */
export function disagreement(
  { no, amountFen }: Pick<Order, "no" | "amountFen">,
  { appId, merchantId }: Accounts,
  said: Transaction,
): Disagreement | null {
  if (said.orderNo !== no || said.appId !== appId || said.merchantId !== merchantId) return "account";
  // A payment that was given back since has come in all the same.
  if (!["SUCCESS", "REFUND"].includes(said.state) || !said.transactionId) return "unpaid";
  if (said.currency !== "CNY") return "currency";
  return said.amountFen === amountFen ? null : "amount";
}

/** Books a payment that agrees with its locked order; false where it was booked before. */
export function settleTransaction(tx: Tx, ctx: Ctx, order: Order, said: Transaction): Promise<boolean> {
  return takeIn(tx, ctx, order, {
    channel: "wechat",
    transactionId: said.transactionId ?? "",
    happenedAt: said.succeededAt ?? ctx.clock.now(),
    recordedBy: null,
  });
}
