import { and, asc, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { orders, payments } from "@/db/schema/payments";
import { enrollments } from "@/db/schema/roster";
import { inSchoolScope } from "@/db/scope";
import type { Ctx } from "@/lib/auth/ctx";
import { requestRefund } from "@/lib/payments/mutations/refunds";
import { newOrderNo } from "@/lib/payments/rows/numbers";
import { takeIn } from "@/lib/payments/rows/take-in";
import type { Policy } from "@/lib/tasks/schema";
import { actingAs } from "../acting-as";
import { type KnownPayment, tellPlatform } from "./platform-books";

type Place = { schoolId: string; taskId: string };

/** Between one student's payment and the next, back from now. */
const APART_MS = 97 * 60_000;
/** Every so many pays by hand at the shoot. */
const ON_SITE_EVERY = 15;

/**
 * Stands in for the students' payments: an order and a ledger row for everybody who counts as paid, known to the
 * stand-in of the platform; one refund that support has asked for, and money that came after its order was closed.
 */
export async function payFees(ctx: Ctx, place: Place, { fee }: Policy, now: Date): Promise<void> {
  const { schoolId, taskId } = place;
  if (fee.priceFen === 0 || fee.payer === "school") return;
  const paid = await inSchoolScope(ctx.db, [schoolId], 0, async (tx) => {
    const people = await tx
      .select({ enrollmentId: enrollments.id, payment: enrollments.payment })
      .from(enrollments)
      .where(and(eq(enrollments.schoolId, schoolId), eq(enrollments.taskId, taskId)))
      .orderBy(asc(enrollments.studentNo));
    const rows = people
      .filter(({ payment }) => payment === "paid")
      .map(({ enrollmentId }, n) => {
        const paidAt = new Date(now.getTime() - (n + 1) * APART_MS);
        const channel = n % ON_SITE_EVERY === ON_SITE_EVERY - 1 ? ("onSite" as const) : ("wechat" as const);
        return { enrollmentId, paidAt, channel, no: newOrderNo(paidAt) };
      });
    if (rows.length === 0) return [];
    const made = await tx
      .insert(orders)
      .values(
        rows.map(({ paidAt, ...row }) => ({
          ...{ ...place, ...row, paidAt, amountFen: fee.priceFen, state: "paid" as const, settlesFee: true },
          ...{ kind: row.channel === "onSite" ? ("onSite" as const) : ("collection" as const) },
          createdAt: new Date(paidAt.getTime() - 90_000),
        })),
      )
      .returning();
    await tx.insert(payments).values(
      made.map(({ id: orderId, no, channel, amountFen, paidAt }) => ({
        ...{ schoolId, orderId, direction: "in" as const, amountFen, channel, happenedAt: paidAt ?? now },
        transactionId: channel === "onSite" ? `receipt:${no.slice(-6)}` : transactionOf(no),
      })),
    );
    const unpaid = people.find(({ payment }) => payment === "due");
    const paidAt = new Date(now.getTime() - 5 * APART_MS);
    if (unpaid) {
      const late = { enrollmentId: unpaid.enrollmentId, amountFen: fee.priceFen, paidAt };
      made.push(await payLate(tx, ctx, place, late));
    }
    return made;
  });
  const known = paid.flatMap(({ no, channel, amountFen, paidAt }): KnownPayment[] =>
    channel === "wechat" && paidAt ? [{ no, amountFen, paidAt, transactionId: transactionOf(no) }] : [],
  );
  await tellPlatform(known);
  // The earliest payments lie at the end: people who have no photo yet.
  const asked = paid.filter(({ channel, state }) => channel === "wechat" && state === "paid").at(-1);
  const support = await actingAs(ctx.db, "support");
  if (asked)
    await requestRefund(support, {
      ...{ schoolId, orderId: asked.id, amountFen: asked.amountFen },
      reason: "已办理休学，不参加本次采集",
    });
}

/** Somebody paid in the minute after the order was closed: the money is here and waits to go back. */
async function payLate(tx: Tx, ctx: Ctx, place: Place, late: Late): Promise<typeof orders.$inferSelect> {
  const { paidAt, ...facts } = late;
  const no = newOrderNo(paidAt);
  const [order] = await tx
    .insert(orders)
    .values({
      ...{ ...place, ...facts, no, kind: "collection", channel: "wechat", state: "closed" },
      createdAt: new Date(paidAt.getTime() - 31 * 60_000),
    })
    .returning();
  if (!order) throw new Error("the order was not written");
  const received = { channel: "wechat", transactionId: transactionOf(no), recordedBy: null } as const;
  await takeIn(tx, ctx, order, { ...received, happenedAt: paidAt });
  return { ...order, paidAt };
}

type Late = { enrollmentId: string; amountFen: number; paidAt: Date };

const transactionOf = (no: string) => `4200${no}`;
