import { and, desc, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { orders } from "@/db/schema/payments";
import { enrollments } from "@/db/schema/roster";
import { tasks } from "@/db/schema/tasks";
import { recordAudit } from "@/lib/audit/record";
import type { Ctx } from "@/lib/auth/ctx";
import { AppError } from "@/lib/errors";
import { policyInForce } from "@/lib/tasks/rows/policy-in-force";
import { CHECK_AFTER_MINUTES, FEE_KINDS, isOwing, ORDER_MINUTES, pricedOrder, type Want } from "../policy";
import { newOrderNo } from "./numbers";
import { lockOrder, type Order, stepOrder } from "./step-order";

export type Wish = { schoolId: string; enrollmentId: string; want: Want; accountId: string | null };

/** An order that is about to end is not offered for payment any more, in ms. */
const TOO_LATE_MS = 60_000;

/**
 * The order that a student's wish leads to: the one that is still open, a new one, or one that is paid at once because
 * nothing is owed.
 * @throws AppError notFound, nothingToPay (with the state of the fee), notOffered
 */
export async function draftOrder(
  tx: Tx,
  ctx: Ctx,
  { schoolId, enrollmentId, want, accountId }: Wish,
): Promise<{ order: Order; title: string }> {
  const open = await lockOpenOrders(tx, schoolId, enrollmentId);
  const isIt = and(eq(enrollments.schoolId, schoolId), eq(enrollments.id, enrollmentId));
  const [enrollment] = await tx.select().from(enrollments).where(isIt).for("update");
  if (!enrollment) throw new AppError("notFound");
  const { taskId, payment: fee } = enrollment;
  if (enrollment.standing === "withdrawn" || enrollment.standing === "exempt")
    throw new AppError("nothingToPay", { fee });
  const { policy } = await policyInForce(tx, schoolId, taskId);
  const { kind, amountFen: price } = pricedOrder(want, policy, enrollment);
  if (price === null) throw new AppError("notOffered", { want });
  const isFree = price === 0 || (FEE_KINDS.includes(kind) && (fee === "notDue" || fee === "waived"));
  if (FEE_KINDS.includes(kind) && !isFree && !isOwing(fee)) throw new AppError("nothingToPay", { fee });
  const [task] = await tx
    .select({ name: tasks.name })
    .from(tasks)
    .where(and(eq(tasks.schoolId, schoolId), eq(tasks.id, taskId)));
  const title = task?.name ?? "";
  const now = ctx.clock.now();

  const kept = open.find((order) => order.kind === kind);
  const isUsable = (kept?.expiresAt?.getTime() ?? 0) > now.getTime() + TOO_LATE_MS;
  if (kept && !isFree && isUsable && kept.amountFen === price) return { order: kept, title };
  // Closed here first; the next look at it closes it on the platform as well.
  if (kept) await stepOrder(tx, kept, "close", { nextCheckAt: now });

  const [order] = await tx
    .insert(orders)
    .values({
      ...{ schoolId, enrollmentId, taskId, accountId, kind, no: newOrderNo(now), createdAt: now },
      ...(isFree
        ? { amountFen: 0, state: "paid", channel: fee === "waived" ? "waived" : "free", paidAt: now }
        : {
            ...{ amountFen: price, channel: "wechat" },
            expiresAt: new Date(now.getTime() + ORDER_MINUTES * 60_000),
            nextCheckAt: new Date(now.getTime() + CHECK_AFTER_MINUTES[0] * 60_000),
          }),
    })
    .returning();
  if (!order) throw new Error("the order was not written");
  await recordAudit(tx, ctx, {
    ...{ schoolId, taskId, action: "order.open", entityType: "order", entityId: order.id },
    detail: { kind, amountFen: order.amountFen },
  });
  return { order, title };
}

/** Remembers what the platform called the order. */
export async function keepPrepayId(tx: Tx, { schoolId, id }: Order, prepayId: string): Promise<void> {
  await tx
    .update(orders)
    .set({ prepayId })
    .where(and(eq(orders.schoolId, schoolId), eq(orders.id, id)));
}

/** The enrollment's open orders, locked before the enrollment is; one at a time may ask, so that none is made twice. */
export async function lockOpenOrders(tx: Tx, schoolId: string, enrollmentId: string): Promise<Order[]> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${enrollmentId}, 0))`);
  const found = await tx
    .select({ orderId: orders.id })
    .from(orders)
    .where(
      and(eq(orders.schoolId, schoolId), eq(orders.enrollmentId, enrollmentId), eq(orders.state, "open")),
    )
    .orderBy(desc(orders.createdAt));
  const locked: Order[] = [];
  for (const { orderId } of found) locked.push(await lockOrder(tx, { schoolId, orderId }));
  return locked.filter(({ state }) => state === "open");
}
