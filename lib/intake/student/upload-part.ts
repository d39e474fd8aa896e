import { randomUUID } from "node:crypto";
import { and, eq, sql } from "drizzle-orm";
import { runPrepared } from "@/db/prepared";
import { uploadParts, uploads } from "@/db/schema/capture";
import { withinReach } from "@/lib/auth/authorize";
import { requireOwn, type StudentCtx } from "@/lib/auth/own-enrollment";
import { AppError } from "@/lib/errors";
import { storage } from "@/lib/storage/objects";
import { requireUpload, stateOf, type UploadState } from "./upload";

/** Bytes of one part at most. */
export const PART_LIMIT = 1024 * 1024;

type Part = { enrollmentId: string; uploadId: string; offset: number; bytes: Buffer };

/**
 * Takes the next part. What was taken is durable before it is counted; a part at another place than the next is told
 * where to go on.
 * @throws AppError notFound, uploadOffset
 */
export async function addPart(
  ctx: StudentCtx,
  { enrollmentId, uploadId, offset, bytes }: Part,
): Promise<UploadState> {
  const { reach, own } = requireOwn(ctx, "own.act", enrollmentId);
  const { schoolId } = own;
  const before = await withinReach(ctx, reach, (tx) => requireUpload(tx, own, uploadId));
  const isNext = offset === before.received && offset + bytes.length <= before.size;
  if (!isNext || before.captureId) throw new AppError("uploadOffset", { offset: before.received });
  const key = `u/${randomUUID()}`;
  await storage().put(key, bytes);
  const taken = await withinReach(ctx, reach, async (tx) => {
    const count = tx
      .update(uploads)
      .set({ received: sql`${uploads.received} + ${bytes.length}` })
      .where(and(eq(uploads.schoolId, schoolId), eq(uploads.id, uploadId), eq(uploads.received, offset)))
      .returning();
    const [row] = await runPrepared(count);
    const part = { schoolId, uploadId, offset, size: bytes.length, key };
    if (row) await runPrepared(tx.insert(uploadParts).values(part));
    return row;
  });
  if (taken) return stateOf(taken);
  await storage().delete(key);
  const now = await withinReach(ctx, reach, (tx) => requireUpload(tx, own, uploadId));
  throw new AppError("uploadOffset", { offset: now.received });
}
