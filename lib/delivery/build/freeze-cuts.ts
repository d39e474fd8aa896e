import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { withinReach } from "@/lib/auth/authorize";
import { loadSealedPhotos, type SealedPhoto } from "../rows/sealed";
import type { Building } from "./building";
import { cutBytes } from "./cut-bytes";
import { type Frozen, freezeBytes, frozenObjects } from "./freeze";
import { keepProgress } from "./progress";

/** Students whose photos are cut between two reports, and cuts that are on their way at the same time. */
const CHUNK = 100;
const AT_ONCE = 8;

/**
 * Cuts every photo of a batch in the sizes beside the standard one, keeps each under its own hash, and says how far it
 * is. Goes on where a dead worker stopped.
 * @throws BuildStopped
 */
export async function freezeCuts(building: Building): Promise<void> {
  const { ctx, reach, batch, settings } = building;
  if (settings.sizes.every((size) => size === "standard")) return;
  for (let from = 1; from <= batch.photosTotal; from += CHUNK) {
    const to = Math.min(from + CHUNK - 1, batch.photosTotal);
    const photos = await withinReach(ctx, reach, (tx) => loadSealedPhotos(tx, building, { from, to }));
    // A standard photo has its hash since the sealing.
    const cuts = photos.filter(({ sha256 }) => sha256 === null);
    const frozen = await cutAll(building, cuts);
    await withinReach(ctx, reach, async (tx) => {
      await keepProgress(tx, building, to);
      await keepCuts(tx, building, frozen);
    });
  }
}

type FrozenCut = Pick<SealedPhoto, "position" | "cut" | "isFirst"> & Frozen;

async function cutAll(building: Building, photos: readonly SealedPhoto[]): Promise<FrozenCut[]> {
  const frozen: FrozenCut[] = [];
  for (let at = 0; at < photos.length; at += AT_ONCE) {
    const some = photos.slice(at, at + AT_ONCE).map(async (photo) => {
      const { position, cut, isFirst } = photo;
      const facts = await freezeBytes(building.schoolId, await cutBytes(building, photo));
      return { position, cut, isFirst, ...facts };
    });
    frozen.push(...(await Promise.all(some)));
  }
  return frozen;
}

async function keepCuts(tx: Tx, building: Building, photos: readonly FrozenCut[]): Promise<void> {
  const { schoolId, batchId, batch } = building;
  const files = photos.map((photo) => ({ ...photo, contentType: "image/jpeg" }));
  const ids = await frozenObjects(tx, { schoolId, taskId: batch.taskId }, files);
  const kept = files.map(({ key, ...photo }) => ({ ...photo, object: ids.get(key) }));
  const rows = (those: typeof kept) =>
    sql`jsonb_to_recordset(${JSON.stringify(those)}::text::jsonb) as v(position int, cut text, object uuid, size int, crc32 bigint, sha256 text)`;
  await tx.execute(sql`update batch_items i set object_id = v.object, size = v.size, crc32 = v.crc32, sha256 = v.sha256
    from ${rows(kept.filter(({ isFirst }) => isFirst))}
    where i.school_id = ${schoolId} and i.batch_id = ${batchId} and i.position = v.position and i.sha256 is null`);
  await tx.execute(sql`update batch_cuts c set object_id = v.object, size = v.size, crc32 = v.crc32, sha256 = v.sha256
    from ${rows(kept.filter(({ isFirst }) => !isFirst))}
    where c.school_id = ${schoolId} and c.batch_id = ${batchId} and c.position = v.position and c.cut = v.cut
      and c.sha256 is null`);
}
