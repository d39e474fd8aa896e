import { and, eq, sql } from "drizzle-orm";
import { orders, payments } from "@/db/schema/payments";
import { bucketCounts } from "@/db/schema/roster";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { policyInForce } from "@/lib/tasks/rows/policy-in-force";

type Payment = (typeof bucketCounts.$inferSelect)["payment"];

/**
 * What students owe, at the price in force, and what came in and went back according to the ledger; a school that pays is
 * billed elsewhere.
 */
export async function taskRevenue(ctx: Ctx, { schoolId, taskId }: { schoolId: string; taskId: string }) {
  const reach = requirePermission(ctx, "progress.revenue", { schoolId, taskId });
  return withinReach(ctx, reach, async (tx) => {
    const { policy } = await policyInForce(tx, schoolId, taskId);
    const rows = await tx
      .select({ payment: bucketCounts.payment, n: sql<number>`sum(${bucketCounts.n})::int` })
      .from(bucketCounts)
      .where(and(eq(bucketCounts.schoolId, schoolId), eq(bucketCounts.taskId, taskId)))
      .groupBy(bucketCounts.payment);
    const people: Partial<Record<Payment, number>> = {};
    for (const { payment, n } of rows) people[payment] = n;
    const total = (direction: "in" | "out") =>
      sql<number>`coalesce(sum(${payments.amountFen}) filter (where ${payments.direction} = ${direction}), 0)::float8`;
    const [money] = await tx
      .select({ receivedFen: total("in"), returnedFen: total("out") })
      .from(payments)
      .innerJoin(orders, and(eq(orders.schoolId, payments.schoolId), eq(orders.id, payments.orderId)))
      .where(and(eq(orders.schoolId, schoolId), eq(orders.taskId, taskId)));
    const { priceFen, payer } = policy.fee;
    return { priceFen, payer, people, ...(money ?? { receivedFen: 0, returnedFen: 0 }) };
  });
}

export type Revenue = Awaited<ReturnType<typeof taskRevenue>>;
