import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { orders, payments, refunds } from "@/db/schema/payments";
import { staff } from "@/db/schema/platform";
import type { MoneyEntry } from "./entry";
import type { Subject } from "./subject";

/** What was ordered, paid, asked back and given back, for who may see money. */
export async function moneyEntries(
  tx: Tx,
  { schoolId, enrollmentId, sight }: Subject,
): Promise<MoneyEntry[]> {
  if (!sight.money) return [];
  const ofStudent = and(eq(orders.schoolId, schoolId), eq(orders.enrollmentId, enrollmentId));
  const ordered = await tx.select().from(orders).where(ofStudent);
  const moved = await tx
    .select({ payment: payments, kind: orders.kind, no: orders.no, by: staff.name })
    .from(payments)
    .innerJoin(orders, and(eq(orders.schoolId, payments.schoolId), eq(orders.id, payments.orderId)))
    .leftJoin(staff, eq(staff.id, payments.recordedBy))
    .where(ofStudent);
  const asked = await tx
    .select({ refund: refunds, kind: orders.kind, channel: orders.channel, by: staff.name })
    .from(refunds)
    .innerJoin(orders, and(eq(orders.schoolId, refunds.schoolId), eq(orders.id, refunds.orderId)))
    .leftJoin(staff, eq(staff.id, refunds.requestedBy))
    .where(ofStudent);
  return [
    ...ordered
      .filter(({ channel }) => channel !== "onSite")
      .map(({ id, createdAt: at, kind: orderKind, amountFen, channel, no, state }): MoneyEntry => {
        return {
          kind: "money",
          what: "order",
          by: null,
          reason: "",
          id,
          at,
          orderKind,
          amountFen,
          channel,
          no,
          state,
        };
      }),
    ...moved.map(({ payment, kind: orderKind, no, by }): MoneyEntry => {
      const { id, happenedAt: at, direction, amountFen, channel } = payment;
      const what = direction === "in" ? "paid" : "returned";
      return { kind: "money", state: null, reason: "", what, by, id, at, orderKind, amountFen, channel, no };
    }),
    ...asked.map(({ refund, kind: orderKind, channel, by }): MoneyEntry => {
      const { id, createdAt: at, amountFen, no, reason, state } = refund;
      return { kind: "money", what: "refund", by, id, at, orderKind, amountFen, channel, no, reason, state };
    }),
  ];
}
