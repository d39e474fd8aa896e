import { eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { billDays, billRows, orders, paymentEvents, payments, refunds } from "@/db/schema/payments";
import { enrollments } from "@/db/schema/roster";

/** An order that was paid, its refund that waits for a decision, and a day of the bill with what only it has. */
export async function keepMoney(tx: Tx, schoolId: string): Promise<{ orderId: string; refundId: string }> {
  const [person] = await tx.select().from(enrollments).where(eq(enrollments.schoolId, schoolId)).limit(1);
  if (!person) throw new Error("the school has nobody");
  const { taskId, id: enrollmentId } = person;
  const [order] = await tx
    .insert(orders)
    .values({
      ...{ schoolId, taskId, enrollmentId, no: `2026112100${schoolId.slice(-8)}`, kind: "extraService" },
      ...{ amountFen: 100, state: "refunding", channel: "wechat", paidAt: new Date() },
    })
    .returning({ orderId: orders.id });
  if (!order) throw new Error("the order was not written");
  const { orderId } = order;
  const [refund] = await tx
    .insert(refunds)
    .values({
      schoolId,
      orderId,
      no: `R${schoolId.slice(-12)}`,
      amountFen: 100,
      cause: "asked",
      reason: "重复",
    })
    .returning({ refundId: refunds.id });
  if (!refund) throw new Error("the refund was not written");
  await tx.insert(paymentEvents).values({ schoolId, id: "notice", type: "TRANSACTION.SUCCESS", orderId });
  await tx.insert(payments).values({
    ...{ schoolId, orderId, direction: "in", amountFen: 100, channel: "wechat" },
    ...{ transactionId: `4200${schoolId.slice(-12)}`, happenedAt: new Date() },
  });
  const day = "2026-11-21";
  await tx.insert(billDays).values({ schoolId, day, comparedAt: new Date() });
  await tx.insert(billRows).values({
    ...{ schoolId, day, kind: "payment", no: "20261121000000000001", orderNo: "20261121000000000001" },
    ...{ outcome: "onlyTheirs", theirsFen: 3000 },
  });
  return { orderId, refundId: refund.refundId };
}
