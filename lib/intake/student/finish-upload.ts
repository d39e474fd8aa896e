import { createHash } from "node:crypto";
import { and, asc, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { runPrepared } from "@/db/prepared";
import { uploadParts, uploads } from "@/db/schema/capture";
import { captures } from "@/db/schema/intake";
import { recordAudit } from "@/lib/audit/record";
import { withinReach } from "@/lib/auth/authorize";
import type { OwnEnrollment } from "@/lib/auth/ctx";
import { requireOwn, type StudentCtx } from "@/lib/auth/own-enrollment";
import { AppError } from "@/lib/errors";
import { fileKind } from "@/lib/imaging/decode/file-kind";
import { announceObject, confirmObject, storage, storeBytes } from "@/lib/storage/objects";
import { policyInForce } from "@/lib/tasks/rows/policy-in-force";
import type { Policy } from "@/lib/tasks/schema";
import { dropUpload } from "./drop-upload";
import { pictureSize } from "./picture-size";
import { requireUpload, type Upload } from "./upload";
import { sizeDenial, type Taken } from "./upload-rules";

type Ref = { enrollmentId: string; uploadId: string };

/**
 * The upload is whole: its content is checked and becomes a capture, the original untouched. Asked again, it answers
 * the capture it has become. A file that is not what was announced is dropped.
 * @throws AppError notFound, uploadOffset, uploadHash, photoFormat, photoSize
 */
export async function finishUpload(
  ctx: StudentCtx,
  { enrollmentId, uploadId }: Ref,
): Promise<{ captureId: string }> {
  const { reach, own } = requireOwn(ctx, "own.act", enrollmentId);
  const { upload, keys, policy } = await withinReach(ctx, reach, (tx) => loadParts(tx, own, uploadId));
  if (upload.captureId) return { captureId: upload.captureId };
  if (upload.received < upload.size) throw new AppError("uploadOffset", { offset: upload.received });
  const bytes = Buffer.concat(await Promise.all(keys.map((key) => storage().read(key))));
  const wrong = contentError(upload, bytes, policy);
  if (wrong) {
    await dropUpload(ctx, reach, upload);
    throw wrong;
  }
  const contentType = fileKind(bytes) === "png" ? "image/png" : "image/jpeg";
  const { schoolId, taskId } = own;
  const object = await withinReach(ctx, reach, (tx) =>
    announceObject(tx, { schoolId, taskId, purpose: "photo", contentType }),
  );
  const facts = await storeBytes(object, bytes);
  const made = await withinReach(ctx, reach, async (tx) => {
    const locked = await requireUpload(tx, own, uploadId, "write");
    if (locked.captureId) return locked.captureId;
    const [captureId] = await Promise.all([
      becomeCapture(tx, ctx, locked, object.id),
      confirmObject(tx, object, facts),
    ]);
    return captureId;
  });
  for (const key of keys) await storage().delete(key);
  return { captureId: made };
}

async function loadParts(tx: Tx, own: OwnEnrollment, uploadId: string) {
  const ofUpload = tx
    .select({ key: uploadParts.key })
    .from(uploadParts)
    .where(and(eq(uploadParts.schoolId, own.schoolId), eq(uploadParts.uploadId, uploadId)))
    .orderBy(asc(uploadParts.offset));
  const [upload, parts, { policy }] = await Promise.all([
    requireUpload(tx, own, uploadId),
    runPrepared(ofUpload),
    policyInForce(tx, own.schoolId, own.taskId),
  ]);
  return { upload, keys: parts.map(({ key }) => key), policy };
}

function contentError({ sha256, source }: Upload, bytes: Buffer, { capture }: Policy): AppError | null {
  if (createHash("sha256").update(bytes).digest("hex") !== sha256) return new AppError("uploadHash");
  const kind = fileKind(bytes);
  const size = kind === "jpeg" || kind === "png" ? pictureSize(bytes) : null;
  if (!size) return new AppError("photoFormat", { found: kind });
  const denied = sizeDenial(size, source as Taken["source"], capture);
  return denied && new AppError(denied.code, denied.params);
}

async function becomeCapture(tx: Tx, ctx: StudentCtx, upload: Upload, originalId: string): Promise<string> {
  const { schoolId, taskId, enrollmentId, source, device, facing, takenAt } = upload;
  const insert = tx
    .insert(captures)
    .values({
      ...{ schoolId, taskId, enrollmentId, originalId, source, takenAt },
      fileName: "",
      device: facing ? `${device}, ${facing}` : device,
    })
    .returning({ id: captures.id });
  const [capture] = await runPrepared(insert);
  if (!capture) throw new Error("the capture row was not written");
  const name = tx
    .update(uploads)
    .set({ captureId: capture.id })
    .where(and(eq(uploads.schoolId, schoolId), eq(uploads.id, upload.id)));
  const parts = tx
    .delete(uploadParts)
    .where(and(eq(uploadParts.schoolId, schoolId), eq(uploadParts.uploadId, upload.id)));
  await Promise.all([
    runPrepared(name),
    runPrepared(parts),
    recordAudit(tx, ctx, {
      ...{ schoolId, taskId, action: "capture.create", entityType: "enrollment", entityId: enrollmentId },
      detail: { captureId: capture.id, source, device },
    }),
  ]);
  return capture.id;
}
