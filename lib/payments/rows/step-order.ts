import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { orders } from "@/db/schema/payments";
import { enrollments } from "@/db/schema/roster";
import { AppError } from "@/lib/errors";
import { feeAfter, movesFee, ORDER_STEPS, type OrderEvent } from "../policy";

export type Order = typeof orders.$inferSelect;
export type OrderRef = { schoolId: string; orderId: string };

/**
 * The order, locked until the transaction ends. Orders are locked before enrollments, everywhere; their keys stay free,
 * because rows that point at the order hold those before they come here.
 * @throws AppError notFound
 */
export async function lockOrder(tx: Tx, { schoolId, orderId }: OrderRef): Promise<Order> {
  const [order] = await tx
    .select()
    .from(orders)
    .where(and(eq(orders.schoolId, schoolId), eq(orders.id, orderId)))
    .for("no key update");
  if (!order) throw new AppError("notFound");
  return order;
}

/** The fee of the order's enrollment, locked. */
export async function lockFee(tx: Tx, { schoolId, enrollmentId }: Order) {
  const [row] = await tx
    .select({ payment: enrollments.payment })
    .from(enrollments)
    .where(and(eq(enrollments.schoolId, schoolId), eq(enrollments.id, enrollmentId)))
    .for("no key update");
  if (!row) throw new AppError("notFound");
  return row.payment;
}

/**
 * Takes a locked order one step on, and with it the fee of its enrollment.
 * @returns the order after it; null where the event changes nothing in this state
 */
export async function stepOrder(
  tx: Tx,
  order: Order,
  event: OrderEvent,
  changes: Partial<Pick<Order, "paidAt" | "nextCheckAt" | "checks">> = {},
): Promise<Order | null> {
  const state = ORDER_STEPS[order.state][event];
  if (!state) return null;
  const fee = await lockFee(tx, order);
  const isMoved = movesFee(event, order, fee);
  const [stepped] = await tx
    .update(orders)
    .set({
      ...changes,
      state,
      ...(state === "closed" && { closedAt: sql`app_now()` }),
      ...(isMoved && { settlesFee: state === "paid" || order.settlesFee }),
    })
    .where(and(eq(orders.schoolId, order.schoolId), eq(orders.id, order.id)))
    .returning();
  const next = feeAfter(event, fee);
  if (isMoved && next !== fee)
    await tx
      .update(enrollments)
      .set({ payment: next, updatedAt: sql`app_now()` })
      .where(and(eq(enrollments.schoolId, order.schoolId), eq(enrollments.id, order.enrollmentId)));
  return stepped ?? null;
}
