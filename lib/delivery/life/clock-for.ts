import type { Tx } from "@/db/client";
import type { batches } from "@/db/schema/delivery";
import type { Ctx } from "@/lib/auth/ctx";
import { calendarOf } from "@/lib/tasks/deadline/calendar-of";
import { policyInForce } from "@/lib/tasks/rows/policy-in-force";
import { doneAt, type PromiseClock, promiseClock } from "./clock";

type TaskRef = { schoolId: string; taskId: string };
type Moments = Pick<typeof batches.$inferSelect, "processedAt" | "deliveredAt" | "uploadedAt" | "closedAt">;

/** Reads rules and calendar once, for every batch of a task. */
export async function clockFor(tx: Tx, { clock }: Ctx, { schoolId, taskId }: TaskRef) {
  const { policy } = await policyInForce(tx, schoolId, taskId);
  const { promiseDays: promise, target } = policy.delivery;
  const calendar = await calendarOf(tx, promise);
  return (moments: Moments): PromiseClock | null =>
    promiseClock(
      { from: moments.processedAt, done: doneAt(moments, target), promise },
      clock.now(),
      calendar,
    );
}
