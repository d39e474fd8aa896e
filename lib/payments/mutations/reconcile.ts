import { and, asc, eq, inArray, isNotNull, lte, sql } from "drizzle-orm";
import { orders, refunds } from "@/db/schema/payments";
import { type Reach, requireReach, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { log } from "@/lib/log";
import { PayError, type PayPlatform } from "../platform/platform";
import { refundPause } from "../policy";
import { askPlatform } from "../rows/ask-platform";
import { followAnswer, lockRefund, type Refund, type RefundRef, stepRefund } from "../rows/follow-refund";

/** Orders and refunds of one turn, and how many of them the platform is asked about at a time. */
const TURN = 200;
const ABREAST = 8;

/**
 * Chore: asks about every order and refund whose time has come. Notices are only faster; this is what is relied on.
 * @returns how many were looked at
 */
export async function reconcileDue(ctx: Ctx, platform: PayPlatform): Promise<number> {
  const reach = requireReach(ctx, "payment.settle");
  const due = await withinReach(ctx, reach, async (tx) => ({
    orders: await tx
      .select()
      .from(orders)
      .where(and(isNotNull(orders.nextCheckAt), lte(orders.nextCheckAt, sql`app_now()`)))
      .orderBy(asc(orders.nextCheckAt))
      .limit(TURN),
    refunds: await tx
      .select()
      .from(refunds)
      .where(
        and(
          isNotNull(refunds.nextCheckAt),
          lte(refunds.nextCheckAt, sql`app_now()`),
          inArray(refunds.state, ["approved", "processing", "abnormal"]),
        ),
      )
      .orderBy(asc(refunds.nextCheckAt))
      .limit(TURN),
  }));
  await abreast(due.orders, (order) => askPlatform(ctx, reach, platform, order));
  await abreast(due.refunds, (refund) => pushRefund(ctx, reach, platform, refund));
  return due.orders.length + due.refunds.length;
}

async function abreast<Item>(items: readonly Item[], work: (item: Item) => Promise<void>): Promise<void> {
  const waiting = [...items];
  const lane = async () => {
    for (let item = waiting.shift(); item; item = waiting.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(ABREAST, items.length) }, lane));
}

/** Sends an approved refund, asks about one under way. The number is the same in every repeat. */
async function pushRefund(ctx: Ctx, reach: Reach, platform: PayPlatform, refund: Refund): Promise<void> {
  const ref = { schoolId: refund.schoolId, refundId: refund.id };
  const { order } = await withinReach(ctx, reach, (tx) => lockRefund(tx, ref));
  const { no, amountFen, reason } = refund;
  try {
    const answer =
      refund.state === "approved"
        ? await platform.refund({ no, orderNo: order.no, amountFen, totalFen: order.amountFen, reason })
        : await platform.queryRefund(no);
    await withinReach(ctx, reach, async (tx) => {
      const found = await lockRefund(tx, ref);
      await followAnswer(tx, ctx, found, answer);
      if (answer.status === "PROCESSING" || answer.status === "ABNORMAL")
        await tx.update(refunds).set(nextLook(ctx, refund)).where(isIt(ref));
    });
  } catch (error) {
    if (!(error instanceof PayError)) throw error;
    log("warn", "payments.refund", { schoolId: refund.schoolId, refundId: refund.id, code: error.code });
    await withinReach(ctx, reach, async (tx) => {
      const found = await lockRefund(tx, ref);
      const problem = error.code;
      // What will not pass by itself waits for finance, with the platform's own word for it.
      const isStuck = !error.isPassing && refund.state === "approved";
      if (isStuck) await stepRefund(tx, ctx, found, "fail", { problem });
      await tx
        .update(refunds)
        .set({ ...nextLook(ctx, refund), problem, ...(isStuck && { nextCheckAt: null }) })
        .where(isIt(ref));
    });
  }
}

function nextLook(ctx: Ctx, { checks }: Refund): Pick<Refund, "checks" | "nextCheckAt"> {
  return {
    checks: checks + 1,
    nextCheckAt: new Date(ctx.clock.now().getTime() + refundPause(checks) * 1000),
  };
}

const isIt = ({ schoolId, refundId }: RefundRef) =>
  and(eq(refunds.schoolId, schoolId), eq(refunds.id, refundId));
