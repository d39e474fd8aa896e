import { and, eq } from "drizzle-orm";
import { printOrders } from "@/db/schema/prints";
import { withinReach } from "@/lib/auth/authorize";
import { requireOwn, type StudentCtx } from "@/lib/auth/own-enrollment";
import { policyInForce } from "@/lib/tasks/rows/policy-in-force";

/** How far the student's prints have come; null before they are on a sheet. */
export async function ownPrints(ctx: StudentCtx, { enrollmentId }: { enrollmentId: string }) {
  const { reach, own } = requireOwn(ctx, "own.read", enrollmentId);
  const { schoolId, taskId } = own;
  return withinReach(ctx, reach, async (tx) => {
    const { policy } = await policyInForce(tx, schoolId, taskId);
    const [order] = await tx
      .select({
        state: printOrders.state,
        carrier: printOrders.carrier,
        trackingNo: printOrders.trackingNo,
        sentAt: printOrders.sentAt,
      })
      .from(printOrders)
      .where(and(eq(printOrders.schoolId, schoolId), eq(printOrders.enrollmentId, enrollmentId)));
    return { isIncluded: policy.prints, order: order ?? null };
  });
}
