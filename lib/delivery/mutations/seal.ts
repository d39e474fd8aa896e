import { and, eq, inArray, sql } from "drizzle-orm";
import { batches, batchItems } from "@/db/schema/delivery";
import { enrollments } from "@/db/schema/roster";
import { recordAudit } from "@/lib/audit/record";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { sealField } from "@/lib/crypto/sealed-field";
import { AppError } from "@/lib/errors";
import { enqueue } from "@/lib/jobs/enqueue";
import { requireSelection } from "@/lib/roster/selections/frozen";
import { policyInForce } from "@/lib/tasks/rows/policy-in-force";
import { buildBatchJob } from "../jobs";
import { judge } from "../policy";
import { loadCandidates } from "../rows/candidates";
import { type BatchSettings, batchSettingsSchema } from "../schema";

type CreateBatch = { schoolId: string; taskId: string; name: string; settings: BatchSettings };

/** A draft: its dry run is made anew each time it is looked at, nothing is frozen yet. */
export async function createBatch(
  ctx: Ctx,
  { schoolId, taskId, name, settings }: CreateBatch,
): Promise<{ no: number }> {
  const reach = requirePermission(ctx, "batch.seal", { schoolId, taskId });
  const { actor } = ctx;
  if (actor.type !== "staff") throw new AppError("forbidden");
  const { selectionId } = settings;
  return withinReach(ctx, reach, async (tx) => {
    const selection = selectionId ? await requireSelection(tx, { schoolId, selectionId }) : null;
    if (selection && selection.taskId !== taskId) throw new AppError("notFound");
    await tx.execute(
      sql`select from tasks where school_id = ${schoolId} and id = ${taskId} for no key update`,
    );
    const [batch] = await tx
      .insert(batches)
      .values({
        schoolId,
        taskId,
        name,
        settings,
        no: sql`(select coalesce(max(no), 0) + 1 from batches where school_id = ${schoolId} and task_id = ${taskId})`,
        createdBy: actor.id,
      })
      .returning({ id: batches.id, no: batches.no });
    if (!batch) throw new Error("the batch row was not written");
    await recordAudit(tx, ctx, {
      schoolId,
      taskId,
      action: "batch.create",
      entityType: "batch",
      entityId: batch.id,
      detail: { template: settings.template, ...(selectionId && { selectionId }) },
    });
    return { no: batch.no };
  });
}

type SealBatch = { schoolId: string; batchId: string; expected: number };

/**
 * Freezes the list: the photos without a blocker at this moment. They count as sealed from here on; the worker
 * freezes their bytes.
 * @throws AppError batchState, batchChanged (the dry run now says another number), batchEmpty
 */
export async function sealBatch(ctx: Ctx, { schoolId, batchId, expected }: SealBatch): Promise<void> {
  const reach = requirePermission(ctx, "batch.seal", { schoolId });
  await withinReach(ctx, reach, async (tx) => {
    const thisBatch = and(eq(batches.schoolId, schoolId), eq(batches.id, batchId));
    const [batch] = await tx.select().from(batches).where(thisBatch).for("update");
    if (!batch) throw new AppError("notFound");
    if (batch.status !== "draft") throw new AppError("batchState", { status: batch.status });
    const settings = batchSettingsSchema.parse(batch.settings);
    const { policy } = await policyInForce(tx, schoolId, batch.taskId);
    const candidates = await loadCandidates(tx, schoolId, batch.taskId, settings);
    const ready = judge(candidates, settings.template, policy).filter(
      ({ blockers }) => blockers.length === 0,
    );
    if (ready.length === 0) throw new AppError("batchEmpty");
    if (ready.length !== expected) throw new AppError("batchChanged", { expected, found: ready.length });

    const sealed = await tx
      .update(enrollments)
      .set({ delivery: "sealed", updatedAt: sql`app_now()` })
      .where(
        and(
          eq(enrollments.schoolId, schoolId),
          inArray(
            enrollments.id,
            ready.map(({ row }) => row.enrollmentId),
          ),
          eq(enrollments.delivery, "none"),
          eq(enrollments.photo, "approved"),
        ),
      )
      .returning({ id: enrollments.id });
    if (sealed.length !== ready.length)
      throw new AppError("batchChanged", { expected, found: sealed.length });
    const place = { schoolId, field: "batchFileName" as const };
    const items = ready.map(({ row, fileName }, index) => ({
      schoolId,
      batchId,
      position: index + 1,
      enrollmentId: row.enrollmentId,
      submissionId: row.submissionId,
      fileName: sealField(place, fileName ?? ""),
    }));
    for (let at = 0; at < items.length; at += 5000)
      await tx.insert(batchItems).values(items.slice(at, at + 5000));
    await tx
      .update(batches)
      .set({ status: "sealing", photosTotal: items.length, sealedAt: sql`app_now()` })
      .where(thisBatch);
    await enqueue(tx, buildBatchJob, { schoolId, batchId });
    await recordAudit(tx, ctx, {
      schoolId,
      taskId: batch.taskId,
      action: "batch.seal",
      entityType: "batch",
      entityId: batchId,
      detail: { photos: items.length },
    });
  });
}
