import { and, eq, sql } from "drizzle-orm";
import { QueryBuilder } from "drizzle-orm/pg-core";
import { orders, payments } from "@/db/schema/payments";

/** What has gone back of each order; of one order money goes back in as many parts as it takes. */
export const returned = new QueryBuilder()
  .select({
    schoolId: payments.schoolId,
    orderId: payments.orderId,
    fen: sql<number>`sum(${payments.amountFen})::int`.as("returned_fen"),
  })
  .from(payments)
  .where(eq(payments.direction, "out"))
  .groupBy(payments.schoolId, payments.orderId)
  .as("returned");

export const returnedOfOrder = and(eq(returned.schoolId, orders.schoolId), eq(returned.orderId, orders.id));
