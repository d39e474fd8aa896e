import { and, desc, eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { runPrepared } from "@/db/prepared";
import { uploads } from "@/db/schema/capture";
import { withinReach } from "@/lib/auth/authorize";
import type { OwnEnrollment } from "@/lib/auth/ctx";
import { requireOwn, type StudentCtx } from "@/lib/auth/own-enrollment";
import { AppError } from "@/lib/errors";
import type { PictureSize } from "./picture-size";
import { requireMay, standingOf } from "./standing";
import { bytesDenial, sizeDenial, type Taken, takingDenial } from "./upload-rules";

/** Hours that an unfinished upload can be resumed. */
const RESUMABLE_HOURS = 24;

type Announced = Taken & PictureSize & { size: number; sha256: string; takenAt: string | null };

export type UploadState = { uploadId: string; offset: number; size: number; captureId: string | null };

/**
 * Announces a picture. The same file of the same student goes on where it stopped, whichever phone sends it.
 * @throws AppError why no picture may be taken now, or not this one
 */
export async function createUpload(
  ctx: StudentCtx,
  { enrollmentId, ...file }: Announced & { enrollmentId: string },
): Promise<UploadState> {
  const { reach, own } = requireOwn(ctx, "own.act", enrollmentId);
  return withinReach(ctx, reach, async (tx) => {
    const standing = await standingOf(tx, ctx, own, "write");
    requireMay(ctx, "capture", standing);
    const rules = standing.policy.capture;
    const denied =
      takingDenial(file, rules) ??
      bytesDenial(file.size, file.source, rules) ??
      sizeDenial(file, file.source, rules);
    if (denied) throw new AppError(denied.code, denied.params);
    return stateOf((await unfinished(tx, own, file.sha256)) ?? (await announce(tx, own, file)));
  });
}

/**
 * How far an upload has come, for going on after a lost network.
 * @throws AppError notFound
 */
export async function uploadState(
  ctx: StudentCtx,
  { enrollmentId, uploadId }: { enrollmentId: string; uploadId: string },
): Promise<UploadState> {
  const { reach, own } = requireOwn(ctx, "own.read", enrollmentId);
  return withinReach(ctx, reach, async (tx) => stateOf(await requireUpload(tx, own, uploadId)));
}

/**
 * An upload of the student that has not expired.
 * @throws AppError notFound
 */
export async function requireUpload(
  tx: Tx,
  { schoolId, enrollmentId }: OwnEnrollment,
  uploadId: string,
  lock: "read" | "write" = "read",
): Promise<Upload> {
  const query = tx
    .select()
    .from(uploads)
    .where(
      and(
        eq(uploads.schoolId, schoolId),
        eq(uploads.id, uploadId),
        eq(uploads.enrollmentId, enrollmentId),
        sql`${uploads.expiresAt} > app_now()`,
      ),
    );
  const [row] = await runPrepared(lock === "write" ? query.for("update") : query);
  if (!row) throw new AppError("notFound");
  return row;
}

export type Upload = typeof uploads.$inferSelect;

export function stateOf({ id, received, size, captureId }: Upload): UploadState {
  return { uploadId: id, offset: received, size, captureId };
}

async function unfinished(tx: Tx, { schoolId, enrollmentId }: OwnEnrollment, sha256: string) {
  const newest = tx
    .select()
    .from(uploads)
    .where(
      and(
        eq(uploads.schoolId, schoolId),
        eq(uploads.enrollmentId, enrollmentId),
        eq(uploads.sha256, sha256),
        isNull(uploads.captureId),
        sql`${uploads.expiresAt} > app_now()`,
      ),
    )
    .orderBy(desc(uploads.createdAt))
    .limit(1);
  const [row] = await runPrepared(newest);
  return row;
}

async function announce(
  tx: Tx,
  { schoolId, taskId, enrollmentId }: OwnEnrollment,
  { size, sha256, source, device, facing, takenAt }: Announced,
): Promise<Upload> {
  const insert = tx
    .insert(uploads)
    .values({
      ...{ schoolId, taskId, enrollmentId, size, sha256, source, device },
      facing,
      takenAt: takenAt === null ? null : new Date(takenAt),
      expiresAt: sql`app_now() + ${RESUMABLE_HOURS} * interval '1 hour'`,
    })
    .returning();
  const [row] = await runPrepared(insert);
  if (!row) throw new Error("the upload was not written");
  return row;
}
