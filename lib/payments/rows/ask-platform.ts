import { and, eq } from "drizzle-orm";
import { orders } from "@/db/schema/payments";
import { recordAudit } from "@/lib/audit/record";
import { type Reach, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { log } from "@/lib/log";
import { PayError, type PayPlatform, type Transaction } from "../platform/platform";
import { CHECK_AFTER_MINUTES } from "../policy";
import { disagreement, settleTransaction } from "./settle-transaction";
import { lockOrder, type Order, type OrderRef, stepOrder } from "./step-order";

/** When a passing failure is tried again, in ms. */
const AGAIN_MS = 60_000;

/**
 * Asks the platform what became of an order and books it: paid, or closed on both sides once its time is over. The
 * platform is asked outside the transaction, and only what it says of the order then is booked.
 */
export async function askPlatform(
  ctx: Ctx,
  reach: Reach,
  platform: PayPlatform,
  order: Order,
): Promise<void> {
  const ref = { schoolId: order.schoolId, orderId: order.id };
  const now = ctx.clock.now().getTime();
  try {
    const said = await query(platform, order.no);
    if (said && disagreement(order, platform, said) !== "unpaid")
      return await book(ctx, reach, platform, ref, said);
    const isOver = order.state === "closed" || (order.expiresAt?.getTime() ?? 0) <= now;
    if (isOver && said && said.state !== "CLOSED") await platform.close(order.no);
    await plan(ctx, reach, ref, isOver || said?.state === "CLOSED");
  } catch (error) {
    if (!(error instanceof PayError)) throw error;
    log("warn", "payments.ask", { schoolId: order.schoolId, orderId: order.id, code: error.code });
    // Paid between question and answer: the next look finds it.
    const isPassing = error.isPassing || error.code === "ORDERPAID";
    await plan(ctx, reach, ref, false, isPassing ? new Date(now + AGAIN_MS) : undefined);
  }
}

/** Null where the platform has never heard of the order: the call that should have placed it got lost. */
async function query(platform: PayPlatform, no: string): Promise<Transaction | null> {
  try {
    return await platform.query(no);
  } catch (error) {
    if (error instanceof PayError && error.code === "ORDER_NOT_EXIST") return null;
    throw error;
  }
}

async function book(
  ctx: Ctx,
  reach: Reach,
  platform: PayPlatform,
  ref: OrderRef,
  said: Transaction,
): Promise<void> {
  await withinReach(ctx, reach, async (tx) => {
    const order = await lockOrder(tx, ref);
    const what = disagreement(order, platform, said);
    if (!what) {
      await settleTransaction(tx, ctx, order, said);
      return;
    }
    await tx.update(orders).set(nextLook(order)).where(isIt(ref));
    await recordAudit(tx, ctx, {
      ...{ schoolId: ref.schoolId, taskId: order.taskId, action: "payment.refuse" },
      ...{ entityType: "order", entityId: ref.orderId, detail: { what } },
    });
  });
}

/** Closes the order where its time is over, and says when it is looked at again. */
async function plan(ctx: Ctx, reach: Reach, ref: OrderRef, isOver: boolean, again?: Date): Promise<void> {
  await withinReach(ctx, reach, async (tx) => {
    const order = await lockOrder(tx, ref);
    if (order.state !== "open" && order.state !== "closed") return;
    const closed = isOver ? await stepOrder(tx, order, "close") : null;
    await tx
      .update(orders)
      .set(again ? { nextCheckAt: again } : nextLook(order))
      .where(isIt(ref));
    if (closed)
      await recordAudit(tx, ctx, {
        ...{ schoolId: ref.schoolId, taskId: order.taskId, action: "order.close" },
        ...{ entityType: "order", entityId: ref.orderId },
      });
  });
}

function nextLook({ checks, createdAt }: Order): Pick<Order, "checks" | "nextCheckAt"> {
  const minutes = CHECK_AFTER_MINUTES[checks + 1];
  return {
    checks: checks + 1,
    nextCheckAt: minutes === undefined ? null : new Date(createdAt.getTime() + minutes * 60_000),
  };
}

const isIt = ({ schoolId, orderId }: OrderRef) => and(eq(orders.schoolId, schoolId), eq(orders.id, orderId));
