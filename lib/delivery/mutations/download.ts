import { and, eq } from "drizzle-orm";
import { batches } from "@/db/schema/delivery";
import { recordAudit } from "@/lib/audit/record";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { AppError } from "@/lib/errors";
import { loadArchiveEntries } from "../rows/sealed";
import { type ArchivePlan, planArchive } from "../zip/archive";

/**
 * The archive of a built batch for a download, which is recorded.
 * @throws AppError notFound, batchState
 */
export async function openDownload(
  ctx: Ctx,
  { schoolId, batchId, isFirstPart }: { schoolId: string; batchId: string; isFirstPart: boolean },
): Promise<{ plan: ArchivePlan; fileName: string; sha256: string }> {
  const reach = requirePermission(ctx, "batch.download", { schoolId });
  return withinReach(ctx, reach, async (tx) => {
    const [batch] = await tx
      .select()
      .from(batches)
      .where(and(eq(batches.schoolId, schoolId), eq(batches.id, batchId)));
    if (!batch) throw new AppError("notFound");
    const archive = await loadArchiveEntries(tx, { schoolId, batchId });
    if (!archive || !batch.archiveSha256) throw new AppError("batchState", { status: batch.status });
    if (isFirstPart) {
      await recordAudit(tx, ctx, {
        schoolId,
        taskId: batch.taskId,
        action: "batch.download",
        entityType: "batch",
        entityId: batchId,
        detail: { size: batch.archiveSize },
      });
    }
    return {
      plan: planArchive(archive.entries, archive.sealedAt),
      fileName: `${batch.name}-${batch.no}.zip`,
      sha256: batch.archiveSha256,
    };
  });
}
