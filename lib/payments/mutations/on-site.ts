import { and, eq } from "drizzle-orm";
import { orders } from "@/db/schema/payments";
import { enrollments } from "@/db/schema/roster";
import { recordAudit } from "@/lib/audit/record";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { AppError } from "@/lib/errors";
import { policyInForce } from "@/lib/tasks/rows/policy-in-force";
import { isOwing, pricedOrder } from "../policy";
import { lockOpenOrders } from "../rows/draft-order";
import { newOrderNo } from "../rows/numbers";
import { stepOrder } from "../rows/step-order";
import { takeIn } from "../rows/take-in";

type OnSite = { schoolId: string; enrollmentId: string; receiptNo: string };

/**
 * Money that a student paid by hand at a shoot: the fee of the task, under the number of its receipt. Orders that were
 * open on the phone end; what is paid on one of them all the same goes back.
 * @throws AppError notFound, nothingToPay, receiptTaken
 */
export async function recordOnSitePayment(
  ctx: Ctx,
  { schoolId, enrollmentId, receiptNo }: OnSite,
): Promise<{ orderId: string; amountFen: number }> {
  const reach = requirePermission(ctx, "payment.takeOnSite", { schoolId });
  return withinReach(ctx, reach, async (tx) => {
    const open = await lockOpenOrders(tx, schoolId, enrollmentId);
    const isIt = and(eq(enrollments.schoolId, schoolId), eq(enrollments.id, enrollmentId));
    const [enrollment] = await tx.select().from(enrollments).where(isIt).for("update");
    if (!enrollment) throw new AppError("notFound");
    const { taskId, payment: fee } = enrollment;
    const { policy } = await policyInForce(tx, schoolId, taskId);
    const { kind, amountFen } = pricedOrder("onSite", policy, enrollment);
    if (!isOwing(fee) || !amountFen) throw new AppError("nothingToPay", { fee });
    const now = ctx.clock.now();
    for (const order of open) await stepOrder(tx, order, "close", { nextCheckAt: now });
    const [order] = await tx
      .insert(orders)
      .values({ schoolId, enrollmentId, taskId, kind, amountFen, channel: "onSite", no: newOrderNo(now) })
      .returning();
    if (!order) throw new Error("the order was not written");
    const received = { channel: "onSite", transactionId: `receipt:${receiptNo}`, happenedAt: now } as const;
    const recordedBy = ctx.actor.type === "staff" ? ctx.actor.id : null;
    const isNew = await takeIn(tx, ctx, order, { ...received, recordedBy });
    if (!isNew) throw new AppError("receiptTaken", { receiptNo });
    await recordAudit(tx, ctx, {
      ...{ schoolId, taskId, action: "payment.takeOnSite", entityType: "enrollment", entityId: enrollmentId },
      detail: { orderId: order.id, amountFen, receiptNo },
    });
    return { orderId: order.id, amountFen };
  });
}
