import type { Readable } from "node:stream";
import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { batches, batchHandovers, batchReceipts } from "@/db/schema/delivery";
import { readUpTo } from "@/lib/actions/read-up-to";
import { recordAudit } from "@/lib/audit/record";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { AppError } from "@/lib/errors";
import { announceObject, confirmObject, storeBytes } from "@/lib/storage/objects";
import { RECEIPT_KINDS, RECEIPT_LIMITS, receiptKind } from "./kinds";

type HandoverRef = { schoolId: string; handoverId: string };
type AddReceipt = HandoverRef & { fileName: string; source: Readable };

/**
 * Keeps a file that was given for a hand-over, for as long as its task is kept. Like the hand-over itself it does not
 * change afterwards.
 * @throws AppError notFound, tooLarge, emptyFile, receiptKind, receiptsFull
 */
export async function addReceipt(
  ctx: Ctx,
  { schoolId, handoverId, fileName, source }: AddReceipt,
): Promise<{ receiptId: string }> {
  const reach = requirePermission(ctx, "batch.seal", { schoolId });
  const { actor } = ctx;
  if (actor.type !== "staff") throw new AppError("forbidden");
  const ref = { schoolId, handoverId };
  const { taskId } = await withinReach(ctx, reach, (tx) => withRoom(tx, ref));
  const bytes = await readUpTo(source, RECEIPT_LIMITS.bytes);
  if (bytes.length === 0) throw new AppError("emptyFile");
  const kind = receiptKind(bytes);
  if (!kind) throw new AppError("receiptKind", { limitMb: RECEIPT_LIMITS.bytes / 1024 / 1024 });
  const { contentType } = RECEIPT_KINDS[kind];
  const object = await withinReach(ctx, reach, (tx) =>
    announceObject(tx, { schoolId, taskId, purpose: "receipt", contentType }),
  );
  const facts = await storeBytes(object, bytes);
  return withinReach(ctx, reach, async (tx) => {
    const { batchId } = await withRoom(tx, ref);
    await confirmObject(tx, object, facts);
    const [receipt] = await tx
      .insert(batchReceipts)
      .values({
        ...{ schoolId, batchId, handoverId, objectId: object.id },
        ...{ fileName: fileName.slice(0, 200), createdBy: actor.id },
      })
      .returning({ receiptId: batchReceipts.id });
    if (!receipt) throw new Error("the receipt row was not written");
    await recordAudit(tx, ctx, {
      ...{ schoolId, taskId, action: "batch.addReceipt", entityType: "batch", entityId: batchId },
      detail: { ...receipt, kind, size: facts.size, sha256: facts.sha256 },
    });
    return receipt;
  });
}

/** The batch of a hand-over that may have one more receipt, locked until the end of the transaction. */
async function withRoom(tx: Tx, { schoolId, handoverId }: HandoverRef) {
  const [batch] = await tx
    .select({ batchId: batches.id, taskId: batches.taskId })
    .from(batchHandovers)
    .innerJoin(
      batches,
      and(eq(batches.schoolId, batchHandovers.schoolId), eq(batches.id, batchHandovers.batchId)),
    )
    .where(and(eq(batchHandovers.schoolId, schoolId), eq(batchHandovers.id, handoverId)))
    .for("update", { of: batches });
  if (!batch) throw new AppError("notFound");
  const found = await tx.$count(
    batchReceipts,
    and(eq(batchReceipts.schoolId, schoolId), eq(batchReceipts.handoverId, handoverId)),
  );
  if (found >= RECEIPT_LIMITS.files) throw new AppError("receiptsFull", { limit: RECEIPT_LIMITS.files });
  return batch;
}
