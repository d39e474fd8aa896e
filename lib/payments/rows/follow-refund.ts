import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { payments, refunds } from "@/db/schema/payments";
import { recordAudit } from "@/lib/audit/record";
import type { Ctx } from "@/lib/auth/ctx";
import { AppError } from "@/lib/errors";
import type { RefundAnswer } from "../platform/platform";
import { endEvent, REFUND_STEPS, type RefundEvent, refundPause } from "../policy";
import { returnedOf } from "./returned";
import { lockOrder, type Order, stepOrder } from "./step-order";

export type Refund = typeof refunds.$inferSelect;
export type RefundRef = { schoolId: string; refundId: string };

/**
 * A refund with its order, both locked, the order first.
 * @throws AppError notFound
 */
export async function lockRefund(
  tx: Tx,
  { schoolId, refundId }: RefundRef,
): Promise<{ refund: Refund; order: Order }> {
  const isIt = and(eq(refunds.schoolId, schoolId), eq(refunds.id, refundId));
  const [found] = await tx.select({ orderId: refunds.orderId }).from(refunds).where(isIt);
  if (!found) throw new AppError("notFound");
  const order = await lockOrder(tx, { schoolId, orderId: found.orderId });
  const [refund] = await tx.select().from(refunds).where(isIt).for("no key update");
  if (!refund) throw new AppError("notFound");
  return { refund, order };
}

const EVENT_OF: Record<RefundAnswer["status"], RefundEvent> = {
  PROCESSING: "accept",
  SUCCESS: "succeed",
  ABNORMAL: "fail",
  CLOSED: "close",
};

/** What the platform says of a refund becomes its state, where that is a step on from the one it has. */
export async function followAnswer(
  tx: Tx,
  ctx: Ctx,
  { refund, order }: { refund: Refund; order: Order },
  answer: RefundAnswer,
): Promise<void> {
  const next = { platformNo: answer.platformNo, happenedAt: answer.succeededAt ?? ctx.clock.now() };
  await stepRefund(tx, ctx, { refund, order }, EVENT_OF[answer.status], next);
}

type Stepping = {
  platformNo?: string;
  happenedAt?: Date;
  problem?: string | null;
  note?: string;
  decidedBy?: string;
};

/**
 * Takes a locked refund one step on: out of the ledger when it is done, and the order to where that leaves it.
 * @returns false where the event changes nothing in this state
 */
export async function stepRefund(
  tx: Tx,
  ctx: Ctx,
  { refund, order }: { refund: Refund; order: Order },
  event: RefundEvent,
  { platformNo, happenedAt = ctx.clock.now(), problem, note, decidedBy }: Stepping = {},
): Promise<boolean> {
  const { schoolId, id: refundId, orderId, amountFen } = refund;
  const state = REFUND_STEPS[refund.state][event];
  if (!state) return false;
  const isOver = Object.keys(REFUND_STEPS[state]).length === 0;
  const pause = refundPause(refund.checks) * 1000;
  await tx
    .update(refunds)
    .set({
      state,
      ...(platformNo && { platformNo }),
      ...(problem !== undefined && { problem }),
      ...(note !== undefined && { decisionNote: note }),
      ...(decidedBy && { decidedBy, decidedAt: ctx.clock.now() }),
      ...(isOver && { finishedAt: happenedAt }),
      nextCheckAt: isOver ? null : new Date(ctx.clock.now().getTime() + (event === "approve" ? 0 : pause)),
    })
    .where(and(eq(refunds.schoolId, schoolId), eq(refunds.id, refundId)));
  if (state === "done") {
    const byHand = event === "byHand" || order.channel === "onSite";
    await tx.insert(payments).values({
      ...{ schoolId, orderId, refundId, direction: "out", amountFen, happenedAt },
      channel: byHand ? "onSite" : order.channel,
      transactionId: byHand ? `byHand:${refund.no}` : (platformNo ?? refund.platformNo ?? refund.no),
      recordedBy: ctx.actor.type === "staff" ? ctx.actor.id : null,
    });
  }
  if (isOver) await stepOrder(tx, order, endEvent(await returnedOf(tx, order)));
  if (event !== "approve" && event !== "refuse" && event !== "byHand")
    await recordAudit(tx, ctx, {
      ...{
        schoolId,
        taskId: order.taskId,
        action: "refund.follow",
        entityType: "refund",
        entityId: refundId,
      },
      detail: { from: refund.state, to: state },
    });
  return true;
}
