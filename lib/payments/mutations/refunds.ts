import { recordAudit } from "@/lib/audit/record";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { AppError } from "@/lib/errors";
import { KEPT, REFUND_DAYS } from "../policy";
import { lockRefund, type Refund, type RefundRef, stepRefund } from "../rows/follow-refund";
import { makeRefund } from "../rows/make-refund";
import { lockOrder, type OrderRef } from "../rows/step-order";

const DAY_MS = 86_400_000;

/**
 * Asks finance to give the money of an order back, or a part of it; one request at a time.
 * @throws AppError notFound, orderState where nothing was paid or it goes back already, refundTooLate, refundTooMuch,
 * refundTooOften
 */
export async function requestRefund(
  ctx: Ctx,
  { schoolId, orderId, amountFen, reason }: OrderRef & { amountFen: number; reason: string },
): Promise<{ refundId: string }> {
  const reach = requirePermission(ctx, "refund.request", { schoolId });
  return withinReach(ctx, reach, async (tx) => {
    const order = await lockOrder(tx, { schoolId, orderId });
    const age = ctx.clock.now().getTime() - (order.paidAt?.getTime() ?? 0);
    if (KEPT.includes(order.state) && order.channel === "wechat" && age > REFUND_DAYS * DAY_MS)
      throw new AppError("refundTooLate", { days: Math.floor(age / DAY_MS), limit: REFUND_DAYS });
    return { refundId: await makeRefund(tx, ctx, order, { cause: "asked", amountFen, reason }) };
  });
}

/**
 * Lets a refund go; the worker sends it. What was paid by hand is given back by hand, at once.
 * @throws AppError notFound, refundOwn (who asks does not decide), refundState
 */
export async function approveRefund(ctx: Ctx, { schoolId, refundId }: RefundRef): Promise<void> {
  const reach = requirePermission(ctx, "refund.decide", { schoolId });
  await withinReach(ctx, reach, async (tx) => {
    const found = await lockRefund(tx, { schoolId, refundId });
    const decidedBy = decider(ctx, found.refund);
    if (!(await stepRefund(tx, ctx, found, "approve", { decidedBy })))
      throw new AppError("refundState", { state: found.refund.state });
    await recordAudit(tx, ctx, {
      ...{ schoolId, taskId: found.order.taskId, action: "refund.approve" },
      ...{ entityType: "refund", entityId: refundId },
    });
    if (found.order.channel === "onSite")
      await stepRefund(tx, ctx, await lockRefund(tx, { schoolId, refundId }), "byHand");
  });
}

/**
 * Turns a refund down; the order stands as it did before.
 * @throws AppError notFound, refundOwn, refundState
 */
export async function refuseRefund(
  ctx: Ctx,
  { schoolId, refundId, reason }: RefundRef & { reason: string },
): Promise<void> {
  const reach = requirePermission(ctx, "refund.decide", { schoolId });
  await withinReach(ctx, reach, async (tx) => {
    const found = await lockRefund(tx, { schoolId, refundId });
    const decidedBy = decider(ctx, found.refund);
    if (!(await stepRefund(tx, ctx, found, "refuse", { decidedBy, note: reason })))
      throw new AppError("refundState", { state: found.refund.state });
    await recordAudit(tx, ctx, {
      ...{ schoolId, taskId: found.order.taskId, action: "refund.refuse" },
      ...{ entityType: "refund", entityId: refundId, detail: { reason } },
    });
  });
}

/**
 * Ends a refund that the platform could not pay out: finance has given the money back another way and says how.
 * @throws AppError notFound, refundOwn, refundState
 */
export async function payRefundByHand(
  ctx: Ctx,
  { schoolId, refundId, reason }: RefundRef & { reason: string },
): Promise<void> {
  const reach = requirePermission(ctx, "refund.decide", { schoolId });
  await withinReach(ctx, reach, async (tx) => {
    const found = await lockRefund(tx, { schoolId, refundId });
    decider(ctx, found.refund);
    const isStuck = found.refund.state === "abnormal";
    if (!isStuck || !(await stepRefund(tx, ctx, found, "byHand", { note: reason })))
      throw new AppError("refundState", { state: found.refund.state });
    await recordAudit(tx, ctx, {
      ...{ schoolId, taskId: found.order.taskId, action: "refund.payByHand" },
      ...{ entityType: "refund", entityId: refundId, detail: { reason } },
    });
  });
}

/** Who decides, who is never who asked. @throws AppError refundOwn */
function decider({ actor }: Ctx, { requestedBy }: Refund): string | undefined {
  if (actor.type === "staff" && actor.id === requestedBy) throw new AppError("refundOwn");
  return actor.type === "staff" ? actor.id : undefined;
}
