import type { Tx } from "@/db/client";
import { refunds } from "@/db/schema/payments";
import type { RefundCause } from "@/db/vocabulary";
import { recordAudit } from "@/lib/audit/record";
import type { Ctx } from "@/lib/auth/ctx";
import { AppError } from "@/lib/errors";
import { formatMoney } from "@/lib/i18n/format";
import { KEPT, REFUND_TIMES, refundRefusal, requestEvent } from "../policy";
import { newRefundNo } from "./numbers";
import { returnedOf } from "./returned";
import { type Order, stepOrder } from "./step-order";

/**
 * A request to give a locked order's money back, or a part of it, for finance to decide.
 * @throws AppError orderState where there is nothing to give back, refundTooMuch, refundTooOften
 */
export async function makeRefund(
  tx: Tx,
  ctx: Ctx,
  order: Order,
  { cause, reason, amountFen }: { cause: RefundCause; reason: string; amountFen: number },
): Promise<string> {
  const { schoolId, id: orderId, taskId } = order;
  const returned = await returnedOf(tx, order);
  const refusal = KEPT.includes(order.state) ? refundRefusal(returned, amountFen) : null;
  if (refusal) {
    const [asked, left] = [formatMoney(amountFen), formatMoney(refusal.leftFen)];
    throw new AppError(refusal.code, { asked, left, limit: REFUND_TIMES });
  }
  const stepped = await stepOrder(tx, order, requestEvent(returned, amountFen));
  if (!stepped) throw new AppError("orderState", { state: order.state });
  const [made] = await tx
    .insert(refunds)
    .values({
      ...{ schoolId, orderId, amountFen, cause, reason, no: newRefundNo(ctx.clock.now()) },
      requestedBy: ctx.actor.type === "staff" ? ctx.actor.id : null,
    })
    .returning({ id: refunds.id });
  if (!made) throw new Error("the refund was not written");
  await recordAudit(tx, ctx, {
    ...{ schoolId, taskId, action: "refund.request", entityType: "refund", entityId: made.id },
    detail: { orderId, amountFen, cause, ...(cause === "asked" && { reason }) },
  });
  return made.id;
}
