import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { batchCuts, batches, batchItems } from "@/db/schema/delivery";
import { withinReach } from "@/lib/auth/authorize";
import { loadSealedPhotos, type SealedPhoto } from "../rows/sealed";
import type { Building } from "./building";
import { type Frozen, freezeBytes, frozenObject } from "./freeze";
import { photoBytes } from "./photo-bytes";
import { BuildStopped } from "./stopped";

/** Students whose photos are frozen by one transaction, and photos that are on their way at the same time. */
const CHUNK = 100;
const AT_ONCE = 8;

/**
 * Freezes every photo of a batch under its own hash, in every size, and says how far it is. Goes on where a dead worker
 * stopped, and ends where somebody has stopped it.
 * @throws BuildStopped
 */
export async function freezePhotos(building: Building): Promise<void> {
  const { ctx, reach, batch } = building;
  for (let from = 1; from <= batch.photosTotal; from += CHUNK) {
    const to = Math.min(from + CHUNK - 1, batch.photosTotal);
    const photos = await withinReach(ctx, reach, (tx) => loadSealedPhotos(tx, building, { from, to }));
    const frozen = await freezeAll(
      building,
      photos.filter(({ sha256 }) => sha256 === null),
    );
    await withinReach(ctx, reach, (tx) => keepChunk(tx, building, frozen, to));
  }
}

type FrozenPhoto = Pick<SealedPhoto, "position" | "cut" | "isFirst"> & Frozen;

async function freezeAll(building: Building, photos: readonly SealedPhoto[]): Promise<FrozenPhoto[]> {
  const frozen: FrozenPhoto[] = [];
  for (let at = 0; at < photos.length; at += AT_ONCE) {
    const some = photos.slice(at, at + AT_ONCE).map(async (photo) => {
      const { position, cut, isFirst } = photo;
      const facts = await freezeBytes(building.schoolId, await photoBytes(building, photo));
      return { position, cut, isFirst, ...facts };
    });
    frozen.push(...(await Promise.all(some)));
  }
  return frozen;
}

async function keepChunk(
  tx: Tx,
  building: Building,
  photos: readonly FrozenPhoto[],
  done: number,
): Promise<void> {
  const { schoolId, batchId, batch } = building;
  const [going] = await tx
    .update(batches)
    .set({ photosDone: done })
    .where(and(eq(batches.schoolId, schoolId), eq(batches.id, batchId), isNull(batches.stop)))
    .returning({ id: batches.id });
  if (!going) throw new BuildStopped("cancelled");
  for (const { position, cut, isFirst, key, ...facts } of photos) {
    const object = { schoolId, taskId: batch.taskId, key, contentType: "image/jpeg", ...facts };
    const kept = { ...facts, objectId: await frozenObject(tx, object) };
    if (isFirst) await keepItem(tx, { schoolId, batchId, position }, kept);
    else await keepCut(tx, { schoolId, batchId, position, cut }, kept);
  }
}

type Kept = Omit<Frozen, "key"> & { objectId: string };
type Position = { schoolId: string; batchId: string; position: number };

async function keepItem(tx: Tx, { schoolId, batchId, position }: Position, kept: Kept): Promise<void> {
  await tx
    .update(batchItems)
    .set(kept)
    .where(
      and(
        eq(batchItems.schoolId, schoolId),
        eq(batchItems.batchId, batchId),
        eq(batchItems.position, position),
        isNull(batchItems.sha256),
      ),
    );
}

async function keepCut(tx: Tx, { cut, ...at }: Position & { cut: string }, kept: Kept): Promise<void> {
  await tx
    .update(batchCuts)
    .set(kept)
    .where(
      and(
        eq(batchCuts.schoolId, at.schoolId),
        eq(batchCuts.batchId, at.batchId),
        eq(batchCuts.position, at.position),
        eq(batchCuts.cut, cut),
        isNull(batchCuts.sha256),
      ),
    );
}
