import { sql } from "drizzle-orm";
import { batches } from "@/db/schema/delivery";
import { recordAudit } from "@/lib/audit/record";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { AppError } from "@/lib/errors";
import { requireOwnSelection } from "../rows/own-selection";
import { batchSettingsSchema, type WantedSettings } from "../schema";

type CreateBatch = { schoolId: string; taskId: string; name: string; settings: WantedSettings };

/** A draft: nothing is checked or frozen yet. */
export async function createBatch(
  ctx: Ctx,
  { schoolId, taskId, name, settings: wanted }: CreateBatch,
): Promise<{ no: number; batchId: string }> {
  const reach = requirePermission(ctx, "batch.seal", { schoolId, taskId });
  const { actor } = ctx;
  if (actor.type !== "staff") throw new AppError("forbidden");
  const settings = batchSettingsSchema.parse(wanted);
  const { selectionId, template, sizes } = settings;
  return withinReach(ctx, reach, async (tx) => {
    await requireOwnSelection(tx, { schoolId, taskId, selectionId });
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
      .returning({ batchId: batches.id, no: batches.no });
    if (!batch) throw new Error("the batch row was not written");
    await recordAudit(tx, ctx, {
      schoolId,
      taskId,
      action: "batch.create",
      entityType: "batch",
      entityId: batch.batchId,
      detail: { template, sizes, ...(selectionId && { selectionId }) },
    });
    return batch;
  });
}
