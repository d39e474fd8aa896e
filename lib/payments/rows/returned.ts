import { and, eq, inArray, ne, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { orders, payments, refunds } from "@/db/schema/payments";
import { KEPT, REFUND_WAITS, type Returned } from "../policy";
import type { Order } from "./step-order";

const sumFen = sql<number>`coalesce(sum(${payments.amountFen}), 0)::int`;

/** How much of a locked order's money has gone back, and in how many refunds that were not refused here. */
export async function returnedOf(tx: Tx, { schoolId, id, amountFen }: Order): Promise<Returned> {
  const [given] = await tx
    .select({ fen: sumFen })
    .from(payments)
    .where(and(eq(payments.schoolId, schoolId), eq(payments.orderId, id), eq(payments.direction, "out")));
  const times = await tx.$count(
    refunds,
    and(eq(refunds.schoolId, schoolId), eq(refunds.orderId, id), ne(refunds.state, "refused")),
  );
  return { amountFen, returnedFen: given?.fen ?? 0, times };
}

/**
 * What a student has paid and got back, and what is on its way back; in fen, over all orders. `forOnSite`: the fee was
 * paid for a shoot on site.
 */
export async function moneyOf(
  tx: Tx,
  { schoolId, enrollmentId }: { schoolId: string; enrollmentId: string },
) {
  const ofStudent = and(eq(orders.schoolId, schoolId), eq(orders.enrollmentId, enrollmentId));
  const moved = await tx
    .select({ direction: payments.direction, fen: sumFen })
    .from(payments)
    .innerJoin(orders, and(eq(orders.schoolId, payments.schoolId), eq(orders.id, payments.orderId)))
    .where(ofStudent)
    .groupBy(payments.direction);
  const asked = await tx
    .select({ state: refunds.state, amountFen: refunds.amountFen })
    .from(refunds)
    .innerJoin(orders, and(eq(orders.schoolId, refunds.schoolId), eq(orders.id, refunds.orderId)))
    .where(ofStudent);
  const onSite = and(ofStudent, eq(orders.kind, "onSite"), inArray(orders.state, [...KEPT]));
  const fenOf = (direction: "in" | "out") => moved.find((row) => row.direction === direction)?.fen ?? 0;
  const waiting = asked.filter(({ state }) => REFUND_WAITS.includes(state));
  return {
    paidFen: fenOf("in"),
    returnedFen: fenOf("out"),
    returningFen: waiting.reduce((sum, { amountFen }) => sum + amountFen, 0),
    forOnSite: (await tx.$count(orders, onSite)) > 0,
  };
}
