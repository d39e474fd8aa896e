import { and, eq, sql } from "drizzle-orm";
import { enrollments } from "@/db/schema/roster";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { policyInForce } from "@/lib/tasks/rows/policy-in-force";

type Payment = (typeof enrollments.$inferSelect)["payment"];

/** What students owe and have paid, at the price in force; a school that pays is billed elsewhere. */
export async function taskRevenue(ctx: Ctx, { schoolId, taskId }: { schoolId: string; taskId: string }) {
  const reach = requirePermission(ctx, "progress.revenue", { schoolId, taskId });
  return withinReach(ctx, reach, async (tx) => {
    const { policy } = await policyInForce(tx, schoolId, taskId);
    const rows = await tx
      .select({ payment: enrollments.payment, n: sql<number>`count(*)::int` })
      .from(enrollments)
      .where(and(eq(enrollments.schoolId, schoolId), eq(enrollments.taskId, taskId)))
      .groupBy(enrollments.payment);
    const people: Partial<Record<Payment, number>> = {};
    for (const { payment, n } of rows) people[payment] = n;
    const { priceFen, payer } = policy.fee;
    return { priceFen, payer, people, receivedFen: (people.paid ?? 0) * priceFen };
  });
}

export type Revenue = Awaited<ReturnType<typeof taskRevenue>>;
