import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { reviewItems } from "@/db/schema/review";
import type { Policy } from "../schema";
import { calendarOf } from "./calendar-of";
import { reviewDueAt } from "./review-due";

/** Gives the photos of a task that wait for review the deadlines of changed rules, so that the queue follows them. */
export async function followDeadline(
  tx: Tx,
  { schoolId, taskId }: { schoolId: string; taskId: string },
  policy: Pick<Policy, "window" | "review">,
): Promise<void> {
  const waiting = await tx
    .select({ id: reviewItems.id, queueAt: reviewItems.queueAt })
    .from(reviewItems)
    .where(and(eq(reviewItems.schoolId, schoolId), eq(reviewItems.taskId, taskId), reviewItems.isOpen));
  const closesAt = new Date(policy.window.closesAt);
  const calendar = await calendarOf(tx, policy.review.promiseDays);
  const due = waiting.map(({ id, queueAt }) => ({
    id,
    due: reviewDueAt(queueAt, closesAt, policy.review.promiseDays, calendar).toISOString(),
  }));
  await tx.execute(sql`update review_items i set due_at = d.due
    from jsonb_to_recordset(${JSON.stringify(due)}::jsonb) as d(id uuid, due timestamptz)
    where i.school_id = ${schoolId} and i.id = d.id and i.due_at <> d.due`);
}
