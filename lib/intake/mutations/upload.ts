import type { Readable } from "node:stream";
import { and, eq, sql } from "drizzle-orm";
import { photoImportItems, photoImports } from "@/db/schema/intake";
import type { PHOTO_IMPORT_KINDS } from "@/db/vocabulary";
import { recordAudit } from "@/lib/audit/record";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { AppError } from "@/lib/errors";
import { enqueue } from "@/lib/jobs/enqueue";
import { announceObject, confirmObject } from "@/lib/storage/objects";
import { requireOpenTask } from "@/lib/tasks/rows/open-task";
import { matchPhotosJob } from "../jobs";
import { PHOTO_ARCHIVE_LIMIT, PHOTO_FILE_LIMIT } from "../schema";
import { CONTENT_TYPES, sentKind, storeSent } from "./sent-file";

type Kind = (typeof PHOTO_IMPORT_KINDS)[number];

/** Opens a bulk upload. Files are added one by one; nothing is matched before `finishUpload`. */
export async function createPhotoImport(
  ctx: Ctx,
  { schoolId, taskId, kind }: { schoolId: string; taskId: string; kind: Kind },
): Promise<{ importId: string }> {
  const reach = requirePermission(ctx, "photo.import", { schoolId, taskId });
  const { actor } = ctx;
  if (actor.type !== "staff") throw new AppError("forbidden");
  return withinReach(ctx, reach, async (tx) => {
    await requireOpenTask(tx, schoolId, taskId);
    const [row] = await tx
      .insert(photoImports)
      .values({ schoolId, taskId, kind, createdBy: actor.id })
      .returning({ id: photoImports.id });
    if (!row) throw new Error("the import row was not written");
    await recordAudit(tx, ctx, {
      schoolId,
      taskId,
      action: "photoImport.create",
      entityType: "photoImport",
      entityId: row.id,
      detail: { kind },
    });
    return { importId: row.id };
  });
}

type AddFile = { schoolId: string; importId: string; fileName: string; source: Readable };

/**
 * Adds one picture or ZIP. What cannot be a photo is listed with its reason rather than refused outright, so that
 * the upload of the others goes on. Sending the same name again is answered with what is already there.
 */
export async function addPhotoFile(
  ctx: Ctx,
  { schoolId, importId, fileName, source }: AddFile,
): Promise<void> {
  const reach = requirePermission(ctx, "photo.import", { schoolId });
  const { kind, rest } = await sentKind(source);
  const object = await withinReach(ctx, reach, async (tx) => {
    const [current] = await tx
      .select({ taskId: photoImports.taskId, status: photoImports.status })
      .from(photoImports)
      .where(and(eq(photoImports.schoolId, schoolId), eq(photoImports.id, importId)));
    if (!current) throw new AppError("notFound");
    if (current.status !== "uploading") throw new AppError("importState", { status: current.status });
    const { taskId } = current;
    return announceObject(tx, { schoolId, taskId, purpose: "photoImport", contentType: CONTENT_TYPES[kind] });
  });

  const limit = kind === "zip" ? PHOTO_ARCHIVE_LIMIT : PHOTO_FILE_LIMIT;
  const { facts, problem } = await storeSent(object, rest, kind, limit);
  await withinReach(ctx, reach, async (tx) => {
    if (facts) await confirmObject(tx, object, facts);
    await tx
      .insert(photoImportItems)
      .values({
        schoolId,
        importId,
        fileName: fileName.slice(0, 300),
        objectId: facts ? object.id : null,
        outcome: problem ? "refused" : "waiting",
        problem,
      })
      .onConflictDoNothing({
        target: [photoImportItems.schoolId, photoImportItems.importId, photoImportItems.fileName],
      });
    await tx
      .update(photoImports)
      .set({
        filesTotal: sql`(select count(*) from photo_import_items where school_id = ${schoolId} and import_id = ${importId})`,
      })
      .where(and(eq(photoImports.schoolId, schoolId), eq(photoImports.id, importId)));
  });
}

/** All files are there: the worker opens archives and matches names. */
export async function finishUpload(
  ctx: Ctx,
  { schoolId, importId }: { schoolId: string; importId: string },
): Promise<void> {
  const reach = requirePermission(ctx, "photo.import", { schoolId });
  await withinReach(ctx, reach, async (tx) => {
    const [row] = await tx
      .update(photoImports)
      .set({ status: "matching" })
      .where(
        and(
          eq(photoImports.schoolId, schoolId),
          eq(photoImports.id, importId),
          eq(photoImports.status, "uploading"),
        ),
      )
      .returning({ taskId: photoImports.taskId, filesTotal: photoImports.filesTotal });
    if (!row) throw new AppError("importState", { status: "matching" });
    await enqueue(tx, matchPhotosJob, { schoolId, importId });
    await recordAudit(tx, ctx, {
      schoolId,
      taskId: row.taskId,
      action: "photoImport.finish",
      entityType: "photoImport",
      entityId: importId,
      detail: { files: row.filesTotal },
    });
  });
}
