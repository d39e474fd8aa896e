import { and, asc, count, desc, eq, inArray, isNull, ne, sql } from "drizzle-orm";
import { z } from "zod";
import { billDays, billRows, orders } from "@/db/schema/payments";
import { enrollments } from "@/db/schema/roster";
import { schools } from "@/db/schema/schools";
import { recordAudit } from "@/lib/audit/record";
import { requirePermission, requireReach, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { schoolFilter } from "@/lib/auth/reach-filter";
import { AppError } from "@/lib/errors";
import { type OrderRow, orderRows, orderSums, orderWhere } from "./lists/order-rows";
import { refundCounts, refundRows } from "./lists/refund-rows";
import { returned, returnedOfOrder } from "./lists/returned-sums";
import { isOwing, KEPT, REFUND_WAITS } from "./policy";
import type { BillListParams, OrderListParams, RefundListParams } from "./search-params";

const PAGE = 50;

/** Rows of one file. */
export const EXPORT_LIMIT = 50_000;
const EXPORT_PAGE = 2000;

/** Days of the bill that the overview goes back. */
const DAYS_SHOWN = 60;
const ROWS_SHOWN = 500;

/** Orders in reach, narrowed, with what they sum up to. */
export async function listOrders(ctx: Ctx, { params }: { params: OrderListParams }) {
  const reach = requireReach(ctx, "payment.read");
  const where = orderWhere(reach, params);
  return withinReach(ctx, reach, async (tx) => ({
    ...(await orderRows(tx, where, params, PAGE)),
    sums: await orderSums(tx, where),
  }));
}

/**
 * The same orders for a file, all of them.
 * @throws AppError exportTooLarge
 */
export async function exportOrders(ctx: Ctx, { params }: { params: OrderListParams }): Promise<OrderRow[]> {
  const reach = requireReach(ctx, "payment.read");
  const where = orderWhere(reach, params);
  return withinReach(ctx, reach, async (tx) => {
    const rows: OrderRow[] = [];
    for (let after: string | null = null, hasMore = true; hasMore; after = rows.at(-1)?.id ?? null) {
      const page: Awaited<ReturnType<typeof orderRows>> = await orderRows(
        tx,
        where,
        { after, dir: params.dir },
        EXPORT_PAGE,
      );
      rows.push(...page.rows);
      hasMore = page.hasMore;
      if (rows.length > EXPORT_LIMIT) throw new AppError("exportTooLarge", { limit: EXPORT_LIMIT });
    }
    const perSchool = new Map<string, number>();
    for (const { schoolId } of rows) perSchool.set(schoolId, (perSchool.get(schoolId) ?? 0) + 1);
    const entries = [...perSchool].map(([schoolId, n]) => ({
      ...({ schoolId, action: "order.export", entityType: "school", entityId: schoolId } as const),
      detail: { rows: n },
    }));
    await recordAudit(tx, ctx, ...entries);
    return rows;
  });
}

/** Schools whose orders are in reach. */
export async function schoolsWithOrders(ctx: Ctx) {
  const reach = requireReach(ctx, "payment.read");
  return withinReach(ctx, reach, (tx) =>
    tx
      .select({ code: schools.code, name: schools.name })
      .from(schools)
      .where(
        and(
          schoolFilter(reach, schools.id),
          sql`exists (select from orders o where o.school_id = ${schools.id})`,
        ),
      )
      .orderBy(asc(schools.code)),
  );
}

/** Refunds that wait for somebody, or those in one state, and how many there are in each. */
export async function listRefunds(ctx: Ctx, { params }: { params: RefundListParams }) {
  const reach = requireReach(ctx, "payment.read");
  return withinReach(ctx, reach, async (tx) => ({
    ...(await refundRows(tx, reach, params)),
    counts: await refundCounts(tx, reach),
  }));
}

/** How many refunds wait for finance. */
export async function waitingRefunds(ctx: Ctx): Promise<number> {
  const reach = requireReach(ctx, "payment.read");
  return withinReach(ctx, reach, async (tx) => {
    const counts = await refundCounts(tx, reach);
    return counts.filter(({ state }) => REFUND_WAITS.includes(state)).reduce((sum, { n }) => sum + n, 0);
  });
}

/** Days of the bill that were compared, newest first, with how many movements agree and how many do not. */
export async function listBillDays(ctx: Ctx) {
  const reach = requireReach(ctx, "bill.read");
  return withinReach(ctx, reach, async (tx) => {
    const days = await tx
      .select({
        day: billDays.day,
        comparedAt: sql<Date>`max(${billDays.comparedAt})`.mapWith(billDays.comparedAt),
      })
      .from(billDays)
      .where(schoolFilter(reach, billDays.schoolId))
      .groupBy(billDays.day)
      .orderBy(desc(billDays.day))
      .limit(DAYS_SHOWN);
    const sums = await tx
      .select({
        day: billRows.day,
        outcome: billRows.outcome,
        n: count(),
        open: sql<number>`count(*) filter (where ${billRows.outcome} <> 'matched' and ${billRows.settledAt} is null)::int`,
        oursFen: sql<number>`coalesce(sum(case ${billRows.kind} when 'payment' then 1 else -1 end * ${billRows.oursFen}), 0)::float8`,
        theirsFen: sql<number>`coalesce(sum(case ${billRows.kind} when 'payment' then 1 else -1 end * ${billRows.theirsFen}), 0)::float8`,
      })
      .from(billRows)
      .where(
        and(
          schoolFilter(reach, billRows.schoolId),
          inArray(
            billRows.day,
            days.map(({ day }) => day),
          ),
        ),
      )
      .groupBy(billRows.day, billRows.outcome);
    return days.map(({ day, comparedAt }) => {
      const ofDay = sums.filter((sum) => sum.day === day);
      const total = (of: "oursFen" | "theirsFen" | "open" | "n") =>
        ofDay.reduce((sum, row) => sum + row[of], 0);
      const matched = ofDay.find(({ outcome }) => outcome === "matched")?.n ?? 0;
      return {
        ...{ day, comparedAt, matched, differing: total("n") - matched, open: total("open") },
        ...{ oursFen: total("oursFen"), theirsFen: total("theirsFen") },
      };
    });
  });
}

export type BillDay = Awaited<ReturnType<typeof listBillDays>>[number];

/** The movements of a day that do not agree; of one outcome where it is named. */
export async function listBillRows(ctx: Ctx, { day, outcome }: BillListParams) {
  const reach = requireReach(ctx, "bill.read");
  const isDay = z.iso.date().safeParse(day).data;
  if (!isDay) return [];
  return withinReach(ctx, reach, (tx) =>
    tx
      .select({
        schoolId: billRows.schoolId,
        schoolName: schools.name,
        day: billRows.day,
        kind: billRows.kind,
        no: billRows.no,
        orderNo: billRows.orderNo,
        outcome: billRows.outcome,
        oursFen: billRows.oursFen,
        theirsFen: billRows.theirsFen,
        settledAt: billRows.settledAt,
        note: billRows.note,
      })
      .from(billRows)
      .leftJoin(schools, eq(schools.id, billRows.schoolId))
      .where(
        and(
          schoolFilter(reach, billRows.schoolId),
          eq(billRows.day, isDay),
          outcome ? eq(billRows.outcome, outcome) : ne(billRows.outcome, "matched"),
        ),
      )
      .orderBy(asc(billRows.outcome), asc(billRows.no))
      .limit(ROWS_SHOWN),
  );
}

export type BillRow = Awaited<ReturnType<typeof listBillRows>>[number];

/** Differences that nobody has ticked off yet. */
export async function openDifferences(ctx: Ctx): Promise<number> {
  const reach = requireReach(ctx, "bill.read");
  return withinReach(ctx, reach, (tx) =>
    tx.$count(
      billRows,
      and(
        schoolFilter(reach, billRows.schoolId),
        ne(billRows.outcome, "matched"),
        isNull(billRows.settledAt),
      ),
    ),
  );
}

/** Orders of one student that money can be asked back for. */
export async function refundableOrders(
  ctx: Ctx,
  { schoolId, enrollmentId }: { schoolId: string; enrollmentId: string },
) {
  const reach = requirePermission(ctx, "payment.read", { schoolId });
  return withinReach(ctx, reach, (tx) =>
    tx
      .select({
        orderId: orders.id,
        no: orders.no,
        kind: orders.kind,
        amountFen: orders.amountFen,
        leftFen: sql<number>`${orders.amountFen} - coalesce(${returned.fen}, 0)`,
        paidAt: orders.paidAt,
      })
      .from(orders)
      .leftJoin(returned, returnedOfOrder)
      .where(
        and(
          ...[eq(orders.schoolId, schoolId), eq(orders.enrollmentId, enrollmentId)],
          ...[inArray(orders.state, [...KEPT]), sql`${orders.amountFen} > 0`],
        ),
      )
      .orderBy(desc(orders.paidAt)),
  );
}

export type RefundableOrder = Awaited<ReturnType<typeof refundableOrders>>[number];

/**
 * The student who owes a fee in a task, found by the whole 学号, for who takes the money by hand.
 * @throws AppError studentNotFound, nothingToPay (with the state of the fee)
 */
export async function findDebtor(
  ctx: Ctx,
  { schoolId, taskId, studentNo }: { schoolId: string; taskId: string; studentNo: string },
) {
  const reach = requirePermission(ctx, "payment.takeOnSite", { schoolId });
  return withinReach(ctx, reach, async (tx) => {
    const [row] = await tx
      .select({ enrollmentId: enrollments.id, fee: enrollments.payment })
      .from(enrollments)
      .where(
        and(
          ...[eq(enrollments.schoolId, schoolId), eq(enrollments.taskId, taskId)],
          eq(enrollments.studentNo, studentNo),
        ),
      );
    if (!row) throw new AppError("studentNotFound", { found: 0 });
    if (!isOwing(row.fee)) throw new AppError("nothingToPay", { fee: row.fee });
    return { enrollmentId: row.enrollmentId };
  });
}
