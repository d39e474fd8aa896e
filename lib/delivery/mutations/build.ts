import { createHash } from "node:crypto";
import { and, eq, sql } from "drizzle-orm";
import { batches, batchFiles, batchItems } from "@/db/schema/delivery";
import { recordAudit } from "@/lib/audit/record";
import { type Reach, requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { storage } from "@/lib/storage/objects";
import { loadCompanionFacts } from "../rows/companion-facts";
import { loadArchiveEntries, loadSealedPhotos } from "../rows/sealed";
import { companionsOf } from "../summary/companions";
import { planArchive, readArchive } from "../zip/archive";
import { type Frozen, freezeBytes, frozenObject } from "./freeze";

type BatchRef = { schoolId: string; batchId: string };

const CHUNK = 100;

/**
 * Job `batch.build`: freezes the bytes of every photo under their own hash, writes what lies beside them, and reads the
 * whole archive once to know its size and hash. Goes on where a dead worker stopped.
 */
export async function buildBatch(ctx: Ctx, ref: BatchRef): Promise<void> {
  const reach = requirePermission(ctx, "batch.build", { schoolId: ref.schoolId });
  const thisBatch = and(
    eq(batches.schoolId, ref.schoolId),
    eq(batches.id, ref.batchId),
    eq(batches.status, "sealing"),
  );
  const [batch] = await withinReach(ctx, reach, (tx) => tx.select().from(batches).where(thisBatch));
  if (!batch) return;

  await freezePhotos(ctx, reach, ref, batch.taskId);
  await writeCompanions(ctx, reach, ref, batch.taskId);
  const archive = await measureArchive(ctx, reach, ref);
  await withinReach(ctx, reach, async (tx) => {
    await tx
      .update(batches)
      .set({ status: "built", builtAt: sql`app_now()`, ...archive })
      .where(thisBatch);
    await recordAudit(tx, ctx, {
      schoolId: ref.schoolId,
      taskId: batch.taskId,
      action: "batch.build",
      entityType: "batch",
      entityId: ref.batchId,
      detail: archive,
    });
  });
}

async function freezePhotos(
  ctx: Ctx,
  reach: Reach,
  { schoolId, batchId }: BatchRef,
  taskId: string,
): Promise<void> {
  const photos = await withinReach(ctx, reach, (tx) => loadSealedPhotos(tx, { schoolId, batchId }));
  for (let at = 0; at < photos.length; at += CHUNK) {
    const frozen: (Frozen & { position: number })[] = [];
    for (const photo of photos.slice(at, at + CHUNK)) {
      if (photo.sha256 !== null) continue;
      const facts = await freezeBytes(schoolId, await storage().read(photo.sourceKey));
      if (facts.sha256 !== photo.sourceSha256) throw new Error("a stored photo is not what was approved");
      frozen.push({ ...facts, position: photo.position });
    }
    await withinReach(ctx, reach, async (tx) => {
      for (const { position, key, ...facts } of frozen) {
        const objectId = await frozenObject(tx, {
          schoolId,
          taskId,
          key,
          contentType: "image/jpeg",
          ...facts,
        });
        await tx
          .update(batchItems)
          .set({ ...facts, objectId })
          .where(
            and(
              eq(batchItems.schoolId, schoolId),
              eq(batchItems.batchId, batchId),
              eq(batchItems.position, position),
            ),
          );
      }
      await tx
        .update(batches)
        .set({ photosDone: Math.min(at + CHUNK, photos.length) })
        .where(and(eq(batches.schoolId, schoolId), eq(batches.id, batchId)));
    });
  }
}

/** Freezes what lies beside the photos, once. */
async function writeCompanions(
  ctx: Ctx,
  reach: Reach,
  { schoolId, batchId }: BatchRef,
  taskId: string,
): Promise<void> {
  const facts = await withinReach(ctx, reach, (tx) => loadCompanionFacts(tx, { schoolId, batchId }));
  if (!facts) return;
  const frozen: (Frozen & { fileName: string; contentType: string })[] = [];
  for (const { bytes, ...file } of await companionsOf(facts))
    frozen.push({ ...file, ...(await freezeBytes(schoolId, bytes)) });
  await withinReach(ctx, reach, async (tx) => {
    for (const [index, { fileName, contentType, key, ...facts }] of frozen.entries()) {
      const objectId = await frozenObject(tx, { schoolId, taskId, key, contentType, ...facts });
      await tx
        .insert(batchFiles)
        .values({ schoolId, batchId, position: index + 1, fileName, objectId, ...facts });
    }
  });
}

/** Reads every byte of the archive as a download would: a photo that is missing or short fails the job. */
async function measureArchive(ctx: Ctx, reach: Reach, ref: BatchRef) {
  const archive = await withinReach(ctx, reach, (tx) => loadArchiveEntries(tx, ref));
  if (!archive) throw new Error("the batch has no seal");
  const plan = planArchive(archive.entries, archive.sealedAt);
  const hash = createHash("sha256");
  for await (const bytes of readArchive(plan, (key) => storage().read(key))) hash.update(bytes);
  return { archiveSize: plan.size, archiveSha256: hash.digest("hex") };
}
