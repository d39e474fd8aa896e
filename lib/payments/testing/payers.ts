import { eq, sql } from "drizzle-orm";
import type { Connection } from "@/db/client";
import { orders, payments, refunds } from "@/db/schema/payments";
import { inSchoolScope } from "@/db/scope";
import { collectionOf, enrollmentsOf, testPolicy } from "@/db/testing/collection";
import { rowsIn } from "@/db/testing/database";
import { staffMember } from "@/db/testing/staff-member";
import { type Ctx, clockAt, systemCtx } from "@/lib/auth/ctx";
import { openOrder } from "../mutations/student-orders";
import type { Want } from "../policy";
import { payWorld } from "./pay-world";

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
  return {
    ...{ ...at, world, platform, schoolId, finance, support, enrollmentIds, ctx, everywhere },
    order: (enrollmentId = enrollmentIds[0] ?? "", want: Want = "fee", as: Ctx = ctx) =>
      openOrder(as, platform, { schoolId, enrollmentId, want, accountId: null, openid: `o-${enrollmentId}` }),
    feeOf: async (enrollmentId = enrollmentIds[0] ?? "") => {
      const [row] = await rowsIn<{ payment: string }>(
        connection.db,
        [schoolId],
        sql`select payment from enrollments where id = ${enrollmentId}`,
      );
      return row?.payment;
    },
    books: () =>
      inSchoolScope(connection.db, [schoolId], 0, async (tx) => ({
        orders: await tx.select().from(orders).where(eq(orders.schoolId, schoolId)).orderBy(orders.createdAt),
        refunds: await tx.select().from(refunds).where(eq(refunds.schoolId, schoolId)),
        ledger: await tx
          .select()
          .from(payments)
          .where(eq(payments.schoolId, schoolId))
          .orderBy(payments.createdAt),
      })),
  };
}

export type Payers = Awaited<ReturnType<typeof payers>>;

export const minutesLater = (ctx: Ctx, minutes: number): Ctx => ({
  ...ctx,
  clock: clockAt(minutes * 60_000),
});
