import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { orders, paymentEvents, refunds } from "@/db/schema/payments";
import { recordAudit } from "@/lib/audit/record";
import { requireReach, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { AppError } from "@/lib/errors";
import { type Notice, PayError, type PayPlatform } from "../platform/platform";
import { followAnswer, lockRefund } from "../rows/follow-refund";
import { type Disagreement, disagreement, settleTransaction } from "../rows/settle-transaction";
import { lockOrder } from "../rows/step-order";

type Arrived = { headers: Headers; body: Buffer };
type Known = { schoolId: string; orderId: string; refundId: string | null; noted: string | null };

/**
 * Takes in a notice of the platform. Verified over its raw bytes; then in one transaction: noted once, the order locked,
 * compared, booked. The same notice again changes nothing; one that does not agree changes nothing but is written down.
 * @throws AppError noticeRefused; the platform then sends it again
 */
export async function receiveNotice(
  ctx: Ctx,
  platform: PayPlatform,
  { headers, body }: Arrived,
): Promise<void> {
  const reach = requireReach(ctx, "payment.settle");
  const notice = await read(platform, headers, body);
  const known = await withinReach(ctx, reach, (tx) => find(tx, notice));
  if (!known) throw new AppError("noticeRefused", { reason: "unknown" });
  if (known.noted) return;
  const { schoolId, orderId } = known;
  const ofSchool = { all: false, parts: [{ schoolId, taskId: null, college: null }] } as const;
  try {
    await withinReach(ctx, ofSchool, (tx) => book(tx, ctx, platform, notice, known));
  } catch (error) {
    if (!(error instanceof Disagrees)) throw error;
    await withinReach(ctx, ofSchool, (tx) =>
      recordAudit(tx, ctx, {
        ...{ schoolId, action: "payment.refuse", entityType: "order", entityId: orderId },
        detail: { notice: notice.id, what: error.what },
      }),
    );
    throw new AppError("noticeRefused", { reason: error.what });
  }
}

class Disagrees extends Error {
  constructor(readonly what: Disagreement) {
    super(what);
  }
}

async function read(platform: PayPlatform, headers: Headers, body: Buffer): Promise<Notice> {
  try {
    return await platform.readNotice(headers, body);
  } catch (error) {
    if (error instanceof PayError) throw new AppError("noticeRefused", { reason: error.code });
    throw error;
  }
}

/** The number is all that a notice says of where it belongs; schools are found by it. */
async function find(tx: Tx, notice: Notice): Promise<Known | undefined> {
  const noted = (school: typeof orders.schoolId | typeof refunds.schoolId) =>
    and(eq(paymentEvents.schoolId, school), eq(paymentEvents.id, notice.id));
  if (notice.about === "payment") {
    const [order] = await tx
      .select({ schoolId: orders.schoolId, orderId: orders.id, noted: paymentEvents.id })
      .from(orders)
      .leftJoin(paymentEvents, noted(orders.schoolId))
      .where(eq(orders.no, notice.transaction.orderNo));
    return order && { ...order, refundId: null };
  }
  const [refund] = await tx
    .select({
      schoolId: refunds.schoolId,
      orderId: refunds.orderId,
      refundId: refunds.id,
      noted: paymentEvents.id,
    })
    .from(refunds)
    .leftJoin(paymentEvents, noted(refunds.schoolId))
    .where(eq(refunds.no, notice.refund.no));
  return refund;
}

async function book(
  tx: Tx,
  ctx: Ctx,
  platform: PayPlatform,
  notice: Notice,
  { schoolId, orderId, refundId }: Known,
): Promise<void> {
  const noted = await tx
    .insert(paymentEvents)
    .values({ schoolId, id: notice.id, type: notice.type, orderId })
    .onConflictDoNothing()
    .returning({ id: paymentEvents.id });
  if (noted.length === 0) return;
  if (notice.about === "payment") {
    const order = await lockOrder(tx, { schoolId, orderId });
    const what = disagreement(order, platform, notice.transaction);
    if (what) throw new Disagrees(what);
    await settleTransaction(tx, ctx, order, notice.transaction);
  } else if (refundId) {
    const found = await lockRefund(tx, { schoolId, refundId });
    if (notice.refund.orderNo !== found.order.no) throw new Disagrees("account");
    if (notice.refund.amountFen !== found.refund.amountFen) throw new Disagrees("amount");
    await followAnswer(tx, ctx, found, notice.refund);
  }
}
