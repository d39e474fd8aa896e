import type { Readable } from "node:stream";
import { and, eq } from "drizzle-orm";
import { rosterImports } from "@/db/schema/roster";
import { recordAudit } from "@/lib/audit/record";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { AppError } from "@/lib/errors";
import { enqueue } from "@/lib/jobs/enqueue";
import { announceObject, confirmObject, storeBytes } from "@/lib/storage/objects";
import { StorageLimitError } from "@/lib/storage/storage";
import { requireOpenTask } from "@/lib/tasks/rows/open-task";
import { readRosterJob } from "../jobs";
import { ROSTER_FILE_LIMIT } from "../schema";

type Upload = { schoolId: string; taskId: string; fileName: string; source: Readable };

/**
 * Takes a roster file in: bytes first to durable storage, then the import becomes visible and is read.
 * @throws AppError tooLarge, emptyFile, taskNotOpen; then nothing is kept
 */
export async function uploadRoster(
  ctx: Ctx,
  { schoolId, taskId, fileName, source }: Upload,
): Promise<{ importId: string }> {
  const reach = requirePermission(ctx, "roster.import", { schoolId, taskId });
  const { object, importId } = await withinReach(ctx, reach, async (tx) => {
    await requireOpenTask(tx, schoolId, taskId);
    const object = await announceObject(tx, {
      schoolId,
      taskId,
      purpose: "roster",
      contentType: "application/octet-stream",
    });
    const [row] = await tx
      .insert(rosterImports)
      .values({
        schoolId,
        taskId,
        objectId: object.id,
        fileName: fileName.slice(0, 200),
        createdBy: staffId(ctx),
      })
      .returning({ id: rosterImports.id });
    if (!row) throw new Error("the import row was not written");
    return { object, importId: row.id };
  });

  const drop = () =>
    withinReach(ctx, reach, (tx) =>
      tx
        .delete(rosterImports)
        .where(and(eq(rosterImports.schoolId, schoolId), eq(rosterImports.id, importId))),
    );
  const facts = await storeBytes(object, source, ROSTER_FILE_LIMIT).catch(async (error) => {
    await drop();
    if (error instanceof StorageLimitError) {
      throw new AppError("tooLarge", { limitMb: ROSTER_FILE_LIMIT / 1024 / 1024 });
    }
    throw error;
  });
  if (facts.size === 0) {
    await drop();
    throw new AppError("emptyFile");
  }

  await withinReach(ctx, reach, async (tx) => {
    await confirmObject(tx, object, facts);
    await tx
      .update(rosterImports)
      .set({ status: "reading" })
      .where(and(eq(rosterImports.schoolId, schoolId), eq(rosterImports.id, importId)));
    await enqueue(tx, readRosterJob, { schoolId, importId });
    await recordAudit(tx, ctx, {
      schoolId,
      taskId,
      action: "roster.upload",
      entityType: "rosterImport",
      entityId: importId,
      detail: { size: facts.size, sha256: facts.sha256 },
    });
  });
  return { importId };
}

function staffId(ctx: Ctx): string {
  if (ctx.actor.type !== "staff") throw new AppError("forbidden");
  return ctx.actor.id;
}
