import { and, eq, ne } from "drizzle-orm";
import { tasks } from "@/db/schema/tasks";
import { requireReach, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { policyInForce } from "../rows/policy-in-force";
import { followDeadline } from "./requeue";

/** Job `calendar.follow`: what waits for review in any task gets the deadline of the calendar as it is now. */
export async function followCalendar(ctx: Ctx): Promise<void> {
  const reach = requireReach(ctx, "calendar.follow");
  const running = await withinReach(ctx, reach, (tx) =>
    tx
      .select({ schoolId: tasks.schoolId, taskId: tasks.id })
      .from(tasks)
      .where(and(ne(tasks.status, "draft"), ne(tasks.status, "closed"))),
  );
  for (const { schoolId, taskId } of running)
    await withinReach(ctx, reach, async (tx) => {
      const locked = and(eq(tasks.schoolId, schoolId), eq(tasks.id, taskId));
      await tx.select({ id: tasks.id }).from(tasks).where(locked).for("no key update");
      const { policy } = await policyInForce(tx, schoolId, taskId);
      if (policy.review.promiseDays) await followDeadline(tx, { schoolId, taskId }, policy);
    });
}
