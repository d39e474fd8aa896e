import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { orders, payments } from "@/db/schema/payments";
import type { PayChannel, RefundCause } from "@/db/vocabulary";
import { recordAudit } from "@/lib/audit/record";
import type { Ctx } from "@/lib/auth/ctx";
import { causeOfReturn } from "../policy";
import { makeRefund } from "./make-refund";
import { lockFee, type Order, stepOrder } from "./step-order";

export type Received = {
  channel: PayChannel;
  transactionId: string;
  happenedAt: Date;
  recordedBy: string | null;
};

/** Sentences of refunds that nobody asked for; they stand in the queue beside those that somebody did. */
const REASONS: Record<Exclude<RefundCause, "asked">, string> = {
  late: "订单关闭后到账，系统自动申请退款",
  notOwed: "已无应缴费用，系统自动申请退款",
};

/**
 * Money of a locked order has come in: one row of the ledger, the order paid, the fee settled; or, where nothing was
 * owed any more, a refund that waits for finance.
 * @returns false where it was taken in before
 */
export async function takeIn(tx: Tx, ctx: Ctx, order: Order, received: Received): Promise<boolean> {
  const { schoolId, id: orderId, taskId, amountFen } = order;
  const cause = causeOfReturn(order.state, order.kind, await lockFee(tx, order));
  const credited = await tx
    .insert(payments)
    .values({ ...received, schoolId, orderId, direction: "in", amountFen })
    .onConflictDoNothing()
    .returning({ id: payments.id });
  if (credited.length === 0) return false;
  // A late payment settles nothing: it is on its way back before anybody can rely on it.
  const stepped = cause
    ? await markPaid(tx, order, received)
    : await stepOrder(tx, order, "pay", { paidAt: received.happenedAt, nextCheckAt: null });
  if (!stepped) throw new Error("the ledger and the state of an order disagree");
  await recordAudit(tx, ctx, {
    ...{ schoolId, taskId, action: "order.pay", entityType: "order", entityId: orderId },
    detail: { amountFen, channel: received.channel, ...(cause && { returned: cause }) },
  });
  if (cause)
    await makeRefund(tx, ctx, stepped, {
      ...{ cause, amountFen, reason: REASONS[cause as keyof typeof REASONS] },
    });
  return true;
}

async function markPaid(
  tx: Tx,
  { schoolId, id }: Order,
  { happenedAt }: Received,
): Promise<Order | undefined> {
  const [order] = await tx
    .update(orders)
    .set({ state: "paid", paidAt: happenedAt, nextCheckAt: null })
    .where(and(eq(orders.schoolId, schoolId), eq(orders.id, id)))
    .returning();
  return order;
}
