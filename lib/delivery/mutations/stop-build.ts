import { and, eq } from "drizzle-orm";
import { batches } from "@/db/schema/delivery";
import { recordAudit } from "@/lib/audit/record";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { AppError } from "@/lib/errors";
import { enqueue } from "@/lib/jobs/enqueue";
import { buildBatchJob } from "../jobs";
import { lockBatch } from "../rows/plan";
import type { BatchRef } from "../schema";

/**
 * Stops the building of a sealed batch; what is frozen stays, and so does the list.
 * @throws AppError notFound, batchState
 */
export async function stopBuild(ctx: Ctx, { schoolId, batchId }: BatchRef): Promise<void> {
  const reach = requirePermission(ctx, "batch.seal", { schoolId });
  await withinReach(ctx, reach, async (tx) => {
    const { taskId, status, stop, photosDone } = await lockBatch(tx, { schoolId, batchId });
    if (status !== "sealed" || stop !== null) throw new AppError("batchState", { status });
    await tx
      .update(batches)
      .set({ stop: "cancelled" })
      .where(and(eq(batches.schoolId, schoolId), eq(batches.id, batchId)));
    await recordAudit(tx, ctx, {
      ...{ schoolId, taskId, action: "batch.stop", entityType: "batch", entityId: batchId },
      detail: { photosDone },
    });
  });
}

/**
 * Goes on with a building that was stopped or failed.
 * @throws AppError notFound, batchState
 */
export async function retryBuild(ctx: Ctx, { schoolId, batchId }: BatchRef): Promise<void> {
  const reach = requirePermission(ctx, "batch.seal", { schoolId });
  await withinReach(ctx, reach, async (tx) => {
    const { taskId, status, stop } = await lockBatch(tx, { schoolId, batchId });
    if (status !== "sealed" || stop === null) throw new AppError("batchState", { status });
    await tx
      .update(batches)
      .set({ stop: null })
      .where(and(eq(batches.schoolId, schoolId), eq(batches.id, batchId)));
    await enqueue(tx, buildBatchJob, { schoolId, batchId });
    await recordAudit(tx, ctx, {
      ...{ schoolId, taskId, action: "batch.retry", entityType: "batch", entityId: batchId },
      detail: { stop },
    });
  });
}
