import type { Tx } from "@/db/client";
import { refunds } from "@/db/schema/payments";
import type { RefundCause } from "@/db/vocabulary";
import { recordAudit } from "@/lib/audit/record";
import type { Ctx } from "@/lib/auth/ctx";
import { AppError } from "@/lib/errors";
import { newRefundNo } from "./numbers";
import { type Order, stepOrder } from "./step-order";

/**
 * A request to give a locked order's money back, for finance to decide.
 * @throws AppError orderState where there is nothing to give back
 */
export async function makeRefund(
  tx: Tx,
  ctx: Ctx,
  order: Order,
  { cause, reason }: { cause: RefundCause; reason: string },
): Promise<string> {
  const { schoolId, id: orderId, taskId, amountFen } = order;
  const stepped = amountFen > 0 && (await stepOrder(tx, order, "requestRefund"));
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
