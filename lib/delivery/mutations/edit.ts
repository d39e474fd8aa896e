import { and, eq } from "drizzle-orm";
import { batches } from "@/db/schema/delivery";
import { recordAudit } from "@/lib/audit/record";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { AppError } from "@/lib/errors";
import { formatMoment } from "@/lib/i18n/format";
import { isPlan } from "../life/steps";
import { requireOwnSelection } from "../rows/own-selection";
import { lockBatch } from "../rows/plan";
import { type BatchRef, batchSettingsSchema, type WantedSettings } from "../schema";

type EditBatch = BatchRef & { name: string; settings: WantedSettings };

/**
 * Changes what a batch is called, whom it is for and how its files are made, while it is only a plan. What was checked
 * before says nothing of it any more.
 * @throws AppError notFound, batchSealed
 */
export async function editBatch(
  ctx: Ctx,
  { schoolId, batchId, name, settings: wanted }: EditBatch,
): Promise<void> {
  const reach = requirePermission(ctx, "batch.seal", { schoolId });
  const settings = batchSettingsSchema.parse(wanted);
  const { selectionId, template, sizes, target } = settings;
  await withinReach(ctx, reach, async (tx) => {
    const { taskId, no, status, sealedAt } = await lockBatch(tx, { schoolId, batchId });
    if (!isPlan(status))
      throw new AppError("batchSealed", { no, at: sealedAt ? formatMoment(sealedAt) : "–" });
    await requireOwnSelection(tx, { schoolId, taskId, selectionId });
    await tx
      .update(batches)
      .set({ name, settings, status: "draft", ready: null, blocked: null, checkedAt: null })
      .where(and(eq(batches.schoolId, schoolId), eq(batches.id, batchId)));
    await recordAudit(tx, ctx, {
      ...{ schoolId, taskId, action: "batch.edit", entityType: "batch", entityId: batchId },
      detail: { template, sizes, target, ...(selectionId && { selectionId }) },
    });
  });
}
