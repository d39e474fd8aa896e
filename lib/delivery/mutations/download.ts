import { and, eq } from "drizzle-orm";
import { batches, batchParts } from "@/db/schema/delivery";
import { recordAudit } from "@/lib/audit/record";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { AppError } from "@/lib/errors";
import { loadArchive } from "../rows/archive";
import { type ArchivePlan, planArchive } from "../zip/archive";
import { archiveName } from "../zip/archive-name";

type Wanted = { schoolId: string; batchId: string; part: number; isBeginning: boolean };

/**
 * An archive of a built batch for a download, which is recorded.
 * @throws AppError notFound, batchState
 */
export async function openDownload(
  ctx: Ctx,
  { schoolId, batchId, part: no, isBeginning }: Wanted,
): Promise<{ plan: ArchivePlan; fileName: string; sha256: string }> {
  const reach = requirePermission(ctx, "batch.download", { schoolId });
  return withinReach(ctx, reach, async (tx) => {
    const [batch] = await tx
      .select()
      .from(batches)
      .where(and(eq(batches.schoolId, schoolId), eq(batches.id, batchId)));
    if (!batch) throw new AppError("notFound");
    if (!batch.builtAt) throw new AppError("batchState", { status: batch.status });
    const parts = await tx
      .select()
      .from(batchParts)
      .where(and(eq(batchParts.schoolId, schoolId), eq(batchParts.batchId, batchId)));
    const part = parts.find((one) => one.no === no);
    if (!part) throw new AppError("notFound");
    const range = { no, from: part.fromPosition, to: part.toPosition };
    const { sealedAt, entries } = await loadArchive(tx, { schoolId, batchId }, range);
    if (isBeginning) {
      await recordAudit(tx, ctx, {
        ...{ schoolId, taskId: batch.taskId, action: "batch.download" },
        ...{ entityType: "batch", entityId: batchId, detail: { part: no, size: part.size } },
      });
    }
    return {
      plan: planArchive(entries, sealedAt),
      fileName: archiveName(batch, no, parts.length),
      sha256: part.sha256,
    };
  });
}
