import { eq, sql } from "drizzle-orm";
import type { Connection } from "@/db/client";
import { orders, payments, refunds } from "@/db/schema/payments";
import { inSchoolScope } from "@/db/scope";
import { collectionOf, enrollmentsOf, testPolicy } from "@/db/testing/collection";
import { rowsIn } from "@/db/testing/database";
import { staffMember } from "@/db/testing/staff-member";
import { type Ctx, clockAt, systemCtx } from "@/lib/auth/ctx";
import { receiveNotice } from "../mutations/receive-notice";
import { reconcileDue } from "../mutations/reconcile";
import { openOrder } from "../mutations/student-orders";
import type { Fault, SentNotice } from "../platform/fake/notices";
import type { Want } from "../policy";
import { arrived, noticeOf, payWorld } from "./pay-world";

/** Rules under which students pay ¥30, ¥1 for an extra service, and nothing can be replaced. */
export const PAID_POLICY = testPolicy((policy) => ({
  ...policy,
  fee: { priceFen: 3000, payer: "student" },
  limits: { ...policy.limits, extraServicePriceFen: 100, replacementPriceFen: null },
}));

/** A school whose students pay, with a platform of its own. */
export async function payers(connection: Connection, count: number, policy = PAID_POLICY) {
  const at = await collectionOf(connection, count, policy);
  const world = await payWorld();
  const { id: schoolId } = at.school;
  const finance = await staffMember(connection.db, { role: "finance", schoolId });
  const support = await staffMember(connection.db, { role: "support", schoolId });
  const enrollmentIds = [...(await enrollmentsOf(at)).values()].map(({ id }) => id);
  const ctx = systemCtx(connection.db, "test", schoolId);
  const everywhere = systemCtx(connection.db, "test", "all");
  const platform = () => world.platform;
  const books = () =>
    inSchoolScope(connection.db, [schoolId], 0, async (tx) => ({
      orders: await tx.select().from(orders).where(eq(orders.schoolId, schoolId)).orderBy(orders.createdAt),
      refunds: await tx.select().from(refunds).where(eq(refunds.schoolId, schoolId)),
      ledger: await tx
        .select()
        .from(payments)
        .where(eq(payments.schoolId, schoolId))
        .orderBy(payments.createdAt),
    }));
  const order = (enrollmentId = enrollmentIds[0] ?? "", want: Want = "fee", as: Ctx = ctx) =>
    openOrder(as, platform, { schoolId, enrollmentId, want, accountId: null, openid: `o-${enrollmentId}` });
  const pay = (no: string) => world.control("pay", { no, notify: false });
  const take = async (notice: SentNotice) => {
    const [headers, body] = arrived(notice);
    await receiveNotice(everywhere, world.platform, { headers, body });
  };
  const notify = (no: string, fault: Fault = "none", id?: string) => take(noticeOf(world, no, fault, id));
  let used = 0;
  const somebody = () => enrollmentIds[used++] ?? "";
  return {
    ...{ books, order, pay, take, notify, somebody },
    orderOf: async (orderId: string) => (await books()).orders.find(({ id }) => id === orderId),
    refundsOf: async (orderId: string) => (await books()).refunds.filter((row) => row.orderId === orderId),
    ledgerOf: async (orderId: string) =>
      (await books()).ledger
        .filter((row) => row.orderId === orderId)
        .map(({ direction, amountFen }) => `${direction} ${amountFen}`),
    /** Somebody new who has paid. */
    paid: async () => {
      const student = somebody();
      const made = await order(student);
      await pay(made.no);
      await notify(made.no);
      return { student, ...made };
    },
    look: (minutes: number) => reconcileDue(minutesLater(everywhere, minutes), world.platform),
    ...{ ...at, world, platform, schoolId, finance, support, enrollmentIds, ctx, everywhere },
    feeOf: async (enrollmentId = enrollmentIds[0] ?? "") => {
      const [row] = await rowsIn<{ payment: string }>(
        connection.db,
        [schoolId],
        sql`select payment from enrollments where id = ${enrollmentId}`,
      );
      return row?.payment;
    },
  };
}

export type Payers = Awaited<ReturnType<typeof payers>>;

export const minutesLater = (ctx: Ctx, minutes: number): Ctx => ({
  ...ctx,
  clock: clockAt(Math.round(minutes * 60_000)),
});
