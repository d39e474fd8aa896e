import { and, eq, inArray, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { batches } from "@/db/schema/delivery";
import { registryResults } from "@/db/schema/results";
import type { Ctx } from "@/lib/auth/ctx";
import { calendarOf } from "@/lib/tasks/deadline/calendar-of";
import { policyInForce } from "@/lib/tasks/rows/policy-in-force";
import { doneAt, type PromiseClock, promiseClock } from "./clock";
import { targetOf } from "./target";

type TaskRef = { schoolId: string; taskId: string };
type Batch = Pick<
  typeof batches.$inferSelect,
  "id" | "settings" | "processedAt" | "deliveredAt" | "uploadedAt" | "closedAt"
>;

/** Reads rules, calendar and first answers once, for every batch of a task. */
export async function clockFor(tx: Tx, { clock }: Ctx, { schoolId, taskId }: TaskRef) {
  const { policy } = await policyInForce(tx, schoolId, taskId);
  const { promiseDays: promise } = policy.delivery;
  const calendar = await calendarOf(tx, promise);
  const answered = promise ? await firstAnswers(tx, { schoolId, taskId }) : new Map<string, Date>();
  return (batch: Batch): PromiseClock | null => {
    const done = doneAt({ ...batch, answeredAt: answered.get(batch.id) ?? null }, targetOf(batch, policy));
    return promiseClock({ from: batch.processedAt, done, promise }, clock.now(), calendar);
  };
}

/** When the first answer came to each batch that shows its photos to be online: a refusal says that one is not. */
async function firstAnswers(tx: Tx, { schoolId, taskId }: TaskRef): Promise<Map<string, Date>> {
  const rows = await tx
    .select({
      batchId: registryResults.batchId,
      at: sql<Date>`min(${registryResults.createdAt})`.mapWith(registryResults.createdAt),
    })
    .from(registryResults)
    .where(
      and(
        eq(registryResults.schoolId, schoolId),
        eq(registryResults.taskId, taskId),
        inArray(registryResults.verdict, ["same", "different"]),
      ),
    )
    .groupBy(registryResults.batchId);
  return new Map(rows.map(({ batchId, at }) => [batchId, at]));
}
