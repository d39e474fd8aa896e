import { and, eq } from "drizzle-orm";
import { batches, batchReceipts } from "@/db/schema/delivery";
import { objects } from "@/db/schema/objects";
import { recordAudit } from "@/lib/audit/record";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { AppError } from "@/lib/errors";

type ReceiptRef = { schoolId: string; receiptId: string };

/**
 * A receipt for a download, which is recorded.
 * @throws AppError notFound
 */
export async function openReceipt(ctx: Ctx, { schoolId, receiptId }: ReceiptRef) {
  const reach = requirePermission(ctx, "batch.read", { schoolId });
  return withinReach(ctx, reach, async (tx) => {
    const [found] = await tx
      .select({
        batchId: batches.id,
        taskId: batches.taskId,
        fileName: batchReceipts.fileName,
        key: objects.key,
        size: objects.size,
        contentType: objects.contentType,
      })
      .from(batchReceipts)
      .innerJoin(
        batches,
        and(eq(batches.schoolId, batchReceipts.schoolId), eq(batches.id, batchReceipts.batchId)),
      )
      .innerJoin(
        objects,
        and(eq(objects.schoolId, batchReceipts.schoolId), eq(objects.id, batchReceipts.objectId)),
      )
      .where(and(eq(batchReceipts.schoolId, schoolId), eq(batchReceipts.id, receiptId)));
    if (!found) throw new AppError("notFound");
    const { batchId, taskId, ...file } = found;
    await recordAudit(tx, ctx, {
      ...{ schoolId, taskId, action: "batch.readReceipt", entityType: "batch", entityId: batchId },
      detail: { receiptId },
    });
    return file;
  });
}
