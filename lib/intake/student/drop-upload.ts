import { and, asc, eq, sql } from "drizzle-orm";
import { uploadParts, uploads } from "@/db/schema/capture";
import { type Reach, requireReach, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { storage } from "@/lib/storage/objects";

type Ref = { schoolId: string; id: string };

const CHUNK = 100;

/** Removes an upload and the parts of it that have arrived; bytes last, so that no row ever lacks its bytes. */
export async function dropUpload(ctx: Ctx, reach: Reach, { schoolId, id }: Ref): Promise<void> {
  const parts = await withinReach(ctx, reach, async (tx) => {
    const found = await tx
      .select({ key: uploadParts.key })
      .from(uploadParts)
      .where(and(eq(uploadParts.schoolId, schoolId), eq(uploadParts.uploadId, id)));
    await tx.delete(uploads).where(and(eq(uploads.schoolId, schoolId), eq(uploads.id, id)));
    return found;
  });
  for (const { key } of parts) await storage().delete(key);
}

/** Chore: removes uploads that can no longer be resumed. @returns how many */
export async function sweepUploads(ctx: Ctx): Promise<number> {
  const reach = requireReach(ctx, "photo.process");
  let swept = 0;
  for (;;) {
    const expired = await withinReach(ctx, reach, (tx) =>
      tx
        .select({ schoolId: uploads.schoolId, id: uploads.id })
        .from(uploads)
        .where(sql`${uploads.expiresAt} <= app_now()`)
        .orderBy(asc(uploads.expiresAt))
        .limit(CHUNK),
    );
    for (const upload of expired) await dropUpload(ctx, reach, upload);
    swept += expired.length;
    if (expired.length < CHUNK) return swept;
  }
}
