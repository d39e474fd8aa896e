import type { Readable } from "node:stream";
import { resultImports } from "@/db/schema/results";
import { recordAudit } from "@/lib/audit/record";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { AppError } from "@/lib/errors";
import { enqueue } from "@/lib/jobs/enqueue";
import { announceObject, confirmObject, storeBytes } from "@/lib/storage/objects";
import { StorageLimitError } from "@/lib/storage/storage";
import { requireOpenTask } from "@/lib/tasks/rows/open-task";
import { readResultJob } from "../jobs";
import { resultById } from "../rows/import-row";
import { RESULT_FILE_LIMIT } from "../schema";

type Upload = { schoolId: string; taskId: string; fileName: string; source: Readable };

/**
 * Takes a result file in: bytes first to durable storage, then the worker looks at it.
 * @throws AppError tooLarge, emptyFile, taskNotOpen; then nothing is kept
 */
export async function uploadResult(
  ctx: Ctx,
  { schoolId, taskId, fileName, source }: Upload,
): Promise<{ importId: string }> {
  const reach = requirePermission(ctx, "result.import", { schoolId, taskId });
  const { actor } = ctx;
  if (actor.type !== "staff") throw new AppError("forbidden");
  const { object, importId } = await withinReach(ctx, reach, async (tx) => {
    await requireOpenTask(tx, schoolId, taskId);
    const contentType = "application/octet-stream";
    const object = await announceObject(tx, { schoolId, taskId, purpose: "results", contentType });
    const [row] = await tx
      .insert(resultImports)
      .values({
        schoolId,
        taskId,
        objectId: object.id,
        fileName: fileName.slice(0, 200),
        createdBy: actor.id,
      })
      .returning({ id: resultImports.id });
    if (!row) throw new Error("the import row was not written");
    return { object, importId: row.id };
  });
  const ref = { schoolId, importId };
  const drop = () => withinReach(ctx, reach, (tx) => tx.delete(resultImports).where(resultById(ref)));
  const facts = await storeBytes(object, source, RESULT_FILE_LIMIT).catch(async (error) => {
    await drop();
    if (error instanceof StorageLimitError)
      throw new AppError("tooLarge", { limitMb: RESULT_FILE_LIMIT / 1024 / 1024 });
    throw error;
  });
  if (facts.size === 0) {
    await drop();
    throw new AppError("emptyFile");
  }
  await withinReach(ctx, reach, async (tx) => {
    await confirmObject(tx, object, facts);
    await tx.update(resultImports).set({ status: "reading" }).where(resultById(ref));
    await enqueue(tx, readResultJob, ref);
    await recordAudit(tx, ctx, {
      ...{ schoolId, taskId, action: "result.upload", entityType: "resultImport", entityId: importId },
      detail: { size: facts.size, sha256: facts.sha256 },
    });
  });
  return { importId };
}
