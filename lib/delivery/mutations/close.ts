import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { batches } from "@/db/schema/delivery";
import { recordAudit } from "@/lib/audit/record";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { AppError } from "@/lib/errors";
import { policyInForce } from "@/lib/tasks/rows/policy-in-force";
import { type BatchStatus, mayClose, mayTakeResults } from "../life/steps";
import { targetOf } from "../life/target";
import { lockBatch } from "../rows/plan";
import type { BatchNote, BatchRef } from "../schema";

/**
 * Says that 学信网's answers on a batch were taken over; for whoever does that, in the same transaction. Further answers
 * may follow, also after the batch was closed, which it then stays.
 * @throws AppError notFound, batchState
 */
export async function markResultsImported(tx: Tx, ctx: Ctx, { schoolId, batchId }: BatchRef): Promise<void> {
  const { taskId, status } = await lockBatch(tx, { schoolId, batchId });
  if (status === "resultsImported" || status === "closed") return;
  if (!mayTakeResults(status)) throw new AppError("batchState", { status });
  await setStatus(tx, ctx, { schoolId, batchId, taskId, from: status, to: "resultsImported" });
}

/** Says that no answer on a batch stands any more, because all were taken back: it is as far as it was before. */
export async function takeResultsBack(tx: Tx, ctx: Ctx, { schoolId, batchId }: BatchRef): Promise<void> {
  const { taskId, status, uploadedAt } = await lockBatch(tx, { schoolId, batchId });
  if (status !== "resultsImported") return;
  const to = uploadedAt ? "uploaded" : "delivered";
  await setStatus(tx, ctx, { schoolId, batchId, taskId, from: status, to });
}

type Move = BatchRef & { taskId: string; from: BatchStatus; to: BatchStatus };

async function setStatus(tx: Tx, ctx: Ctx, { schoolId, batchId, taskId, from, to }: Move): Promise<void> {
  await tx
    .update(batches)
    .set({ status: to })
    .where(and(eq(batches.schoolId, schoolId), eq(batches.id, batchId)));
  await recordAudit(tx, ctx, {
    ...{ schoolId, taskId, action: "batch.results", entityType: "batch", entityId: batchId },
    detail: { from, to },
  });
}

/**
 * Ends a batch: nothing more is expected of it. Its archives stay until the task's retention ends.
 * @throws AppError notFound, batchState
 */
export async function closeBatch(ctx: Ctx, { schoolId, batchId, note }: BatchNote): Promise<void> {
  const reach = requirePermission(ctx, "batch.seal", { schoolId });
  await withinReach(ctx, reach, async (tx) => {
    const batch = await lockBatch(tx, { schoolId, batchId });
    const { taskId, status } = batch;
    const { policy } = await policyInForce(tx, schoolId, taskId);
    if (!mayClose(status, targetOf(batch, policy))) throw new AppError("batchState", { status });
    await tx
      .update(batches)
      .set({ status: "closed", closedAt: sql`app_now()` })
      .where(and(eq(batches.schoolId, schoolId), eq(batches.id, batchId)));
    await recordAudit(tx, ctx, {
      ...{ schoolId, taskId, action: "batch.close", entityType: "batch", entityId: batchId },
      detail: { note },
    });
  });
}
