import { and, eq, sql } from "drizzle-orm";
import { batches } from "@/db/schema/delivery";
import { recordAudit } from "@/lib/audit/record";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { AppError } from "@/lib/errors";
import { isPlan } from "../life/steps";
import { lockBatch, planBatch } from "../rows/plan";
import type { BatchRef } from "../schema";

/**
 * Records what a dry run finds: only what was checked can be sealed, and only as it was found.
 * @throws AppError notFound, batchState
 */
export async function checkBatch(
  ctx: Ctx,
  { schoolId, batchId }: BatchRef,
): Promise<{ ready: number; blocked: number; fingerprint: string }> {
  const reach = requirePermission(ctx, "batch.seal", { schoolId });
  return withinReach(ctx, reach, async (tx) => {
    const batch = await lockBatch(tx, { schoolId, batchId });
    const { status, taskId } = batch;
    if (!isPlan(status)) throw new AppError("batchState", { status });
    const { judged, ready, fingerprint } = await planBatch(tx, batch);
    const found = { ready: ready.length, blocked: judged.length - ready.length };
    await tx
      .update(batches)
      .set({ ...found, status: "checked", checkedAt: sql`app_now()` })
      .where(and(eq(batches.schoolId, schoolId), eq(batches.id, batchId)));
    await recordAudit(tx, ctx, {
      ...{ schoolId, taskId, action: "batch.check", entityType: "batch", entityId: batchId },
      detail: found,
    });
    return { ...found, fingerprint };
  });
}
