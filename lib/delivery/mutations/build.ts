import { createHash } from "node:crypto";
import { and, eq, sql } from "drizzle-orm";
import { batches, batchFiles, batchItems } from "@/db/schema/delivery";
import { recordAudit } from "@/lib/audit/record";
import { type Reach, requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { toCsv } from "@/lib/roster/export/csv";
import { toXlsx } from "@/lib/roster/export/xlsx";
import { storage } from "@/lib/storage/objects";
import { policyInForce } from "@/lib/tasks/rows/policy-in-force";
import { manifestTable } from "../manifest/columns";
import { loadArchiveEntries, loadManifestRows, loadSealedPhotos } from "../rows/sealed";
import { planArchive, readArchive } from "../zip/archive";
import { type Frozen, freezeBytes, frozenObject } from "./freeze";

type BatchRef = { schoolId: string; batchId: string };

const CHUNK = 100;
const XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/**
 * Job `batch.build`: freezes the bytes of every photo under their own hash, writes the manifests, and reads the
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
  await writeManifests(ctx, reach, ref, batch.taskId);
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

async function writeManifests(
  ctx: Ctx,
  reach: Reach,
  { schoolId, batchId }: BatchRef,
  taskId: string,
): Promise<void> {
  const made = await withinReach(ctx, reach, async (tx) => {
    const existing = await tx
      .select({ position: batchFiles.position })
      .from(batchFiles)
      .where(and(eq(batchFiles.schoolId, schoolId), eq(batchFiles.batchId, batchId)));
    if (existing.length > 0) return null;
    const { policy } = await policyInForce(tx, schoolId, taskId);
    const rows = await loadManifestRows(tx, { schoolId, batchId }, policy.photoSpec.standard.dpi);
    return { rows, table: manifestTable(rows, policy.delivery.needsCollectionCode) };
  });
  if (!made) return;
  const sums = made.rows.map((row) => `${row.sha256}  photos/${row.fileName}\n`).join("");
  const files = [
    { fileName: "manifest.csv", contentType: "text/csv", bytes: toCsv(made.table) },
    { fileName: "manifest.xlsx", contentType: XLSX_TYPE, bytes: await toXlsx("manifest", made.table) },
    { fileName: "SHA256SUMS", contentType: "text/plain", bytes: Buffer.from(sums, "utf8") },
  ];
  const frozen: (Frozen & { fileName: string; contentType: string })[] = [];
  for (const { bytes, ...file } of files) frozen.push({ ...file, ...(await freezeBytes(schoolId, bytes)) });
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
