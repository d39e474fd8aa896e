import { and, asc, desc, eq, gte, lt, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { z } from "zod";
import type { Tx } from "@/db/client";
import { orders, payments } from "@/db/schema/payments";
import { enrollments } from "@/db/schema/roster";
import { schools } from "@/db/schema/schools";
import { tasks } from "@/db/schema/tasks";
import type { Reach } from "@/lib/auth/authorize";
import { schoolFilter } from "@/lib/auth/reach-filter";
import type { OrderListParams } from "../search-params";
import { returned, returnedOfOrder } from "./returned-sums";

const DAY_MS = 86_400_000;

/** Of an order, money comes in at most once. */
const paidIn = alias(payments, "paid_in");
const inOf = and(
  ...[eq(paidIn.schoolId, orders.schoolId), eq(paidIn.orderId, orders.id), eq(paidIn.direction, "in")],
);

const dayOf = (text: string | null) => z.iso.date().safeParse(text).data;
const startOf = (day: string) => new Date(`${day}T00:00:00+08:00`);

/** The WHERE clause of a list of orders. */
export function orderWhere(reach: Reach, params: OrderListParams): SQL | undefined {
  const [from, to] = [dayOf(params.from), dayOf(params.to)];
  return and(
    schoolFilter(reach, orders.schoolId),
    params.school ? eq(schools.code, params.school) : undefined,
    params.state ? eq(orders.state, params.state) : undefined,
    params.kind ? eq(orders.kind, params.kind) : undefined,
    params.channel ? eq(orders.channel, params.channel) : undefined,
    from ? gte(orders.createdAt, startOf(from)) : undefined,
    to ? lt(orders.createdAt, new Date(startOf(to).getTime() + DAY_MS)) : undefined,
    params.no ? or(eq(orders.no, params.no.trim()), eq(paidIn.transactionId, params.no.trim())) : undefined,
  );
}

/** Orders of a list from a row on, with one more than asked for where there are more. */
export async function orderRows(
  tx: Tx,
  where: SQL | undefined,
  { after, dir }: Pick<OrderListParams, "after" | "dir">,
  limit: number,
) {
  const cursor = z.uuid().safeParse(after).data;
  const beyond = sql`(${orders.createdAt}, ${orders.id}) ${sql.raw(dir === "asc" ? ">" : "<")}
    (select o.created_at, o.id from orders o where o.id = ${cursor ?? null})`;
  const order = dir === "asc" ? asc : desc;
  const rows = await tx
    .select({
      order: orders,
      schoolCode: schools.code,
      schoolName: schools.name,
      taskNo: tasks.no,
      taskName: tasks.name,
      studentNo: enrollments.studentNo,
      inFen: paidIn.amountFen,
      outFen: returned.fen,
      transactionId: paidIn.transactionId,
    })
    .from(orders)
    .innerJoin(schools, eq(schools.id, orders.schoolId))
    .innerJoin(tasks, and(eq(tasks.schoolId, orders.schoolId), eq(tasks.id, orders.taskId)))
    .innerJoin(
      enrollments,
      and(eq(enrollments.schoolId, orders.schoolId), eq(enrollments.id, orders.enrollmentId)),
    )
    .leftJoin(paidIn, inOf)
    .leftJoin(returned, returnedOfOrder)
    .where(and(where, cursor ? beyond : undefined))
    .orderBy(order(orders.createdAt), order(orders.id))
    .limit(limit + 1);
  return {
    hasMore: rows.length > limit,
    rows: rows
      .slice(0, limit)
      .map(({ order: { id, schoolId, enrollmentId, no, kind, amountFen, ...rest }, ...row }) => {
        const { state, channel, createdAt, paidAt } = rest;
        return {
          ...{ id, schoolId, enrollmentId, no, kind, amountFen, state, channel, createdAt, paidAt },
          ...{ ...row, inFen: row.inFen ?? 0, outFen: row.outFen ?? 0 },
        };
      }),
  };
}

export type OrderRow = Awaited<ReturnType<typeof orderRows>>["rows"][number];

/** How many orders a list has, and what came in and went out for them. */
export async function orderSums(tx: Tx, where: SQL | undefined) {
  const [sums] = await tx
    .select({
      count: sql<number>`count(*)::int`,
      inFen: sql<number>`coalesce(sum(${paidIn.amountFen}), 0)::float8`,
      outFen: sql<number>`coalesce(sum(${returned.fen}), 0)::float8`,
    })
    .from(orders)
    .innerJoin(schools, eq(schools.id, orders.schoolId))
    .leftJoin(paidIn, inOf)
    .leftJoin(returned, returnedOfOrder)
    .where(where);
  return sums ?? { count: 0, inFen: 0, outFen: 0 };
}
