import { and, asc, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { batchCuts, batches, batchFiles, batchItems } from "@/db/schema/delivery";
import { objects } from "@/db/schema/objects";
import type { Part } from "../build/parts";
import type { BatchRef } from "../schema";
import { PHOTO_FOLDER } from "../summary/summary";
import type { ArchiveEntry } from "../zip/archive";
import { loadFiles } from "./sealed";

/** How many bytes and files each student of a frozen batch takes, in archive order. */
export async function loadSealedSizes(tx: Tx, { schoolId, batchId }: BatchRef) {
  const cuts = tx
    .select({
      position: batchCuts.position,
      bytes: sql<number>`sum(${batchCuts.size})::int`.as("cut_bytes"),
      files: sql<number>`count(*)::int`.as("cut_files"),
    })
    .from(batchCuts)
    .where(and(eq(batchCuts.schoolId, schoolId), eq(batchCuts.batchId, batchId)))
    .groupBy(batchCuts.position)
    .as("cuts");
  const rows = await tx
    .select({ position: batchItems.position, size: batchItems.size, bytes: cuts.bytes, files: cuts.files })
    .from(batchItems)
    .leftJoin(cuts, eq(cuts.position, batchItems.position))
    .where(and(eq(batchItems.schoolId, schoolId), eq(batchItems.batchId, batchId)))
    .orderBy(asc(batchItems.position));
  return rows.map(({ position, size, bytes, files }) => ({
    position,
    bytes: (size ?? 0) + (bytes ?? 0),
    files: 1 + (files ?? 0),
  }));
}

/** Every entry of one of a batch's archives with the key of its frozen bytes, in order. */
export async function loadArchive(tx: Tx, ref: BatchRef, part: Part) {
  const { schoolId, batchId } = ref;
  const [batch] = await tx
    .select({ sealedAt: batches.sealedAt })
    .from(batches)
    .where(and(eq(batches.schoolId, schoolId), eq(batches.id, batchId)));
  if (!batch?.sealedAt) throw new Error("the batch has no seal");
  const photos = await loadFiles(tx, ref, part);
  const named = photos.map(
    ({ key, fileName, size, crc32 }): ArchiveEntry => ({ key, name: photoName(fileName), size, crc32 }),
  );
  return { sealedAt: batch.sealedAt, entries: [...named, ...(await loadBeside(tx, ref, part))] };
}

/** Where a photo lies in an archive. */
export function photoName(fileName: string): string {
  return `${PHOTO_FOLDER}${fileName}`;
}

/** The files after the photos, in order. */
export async function loadBeside(
  tx: Tx,
  { schoolId, batchId }: BatchRef,
  { no }: Pick<Part, "no">,
): Promise<ArchiveEntry[]> {
  return tx
    .select({ key: objects.key, name: batchFiles.fileName, size: batchFiles.size, crc32: batchFiles.crc32 })
    .from(batchFiles)
    .innerJoin(objects, and(eq(objects.schoolId, batchFiles.schoolId), eq(objects.id, batchFiles.objectId)))
    .where(and(eq(batchFiles.schoolId, schoolId), eq(batchFiles.batchId, batchId), eq(batchFiles.part, no)))
    .orderBy(asc(batchFiles.position));
}
