import { and, eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { batches } from "@/db/schema/delivery";
import { withinReach } from "@/lib/auth/authorize";
import { loadSealedPhotos, type SealedPhoto } from "../rows/sealed";
import type { Building } from "./building";
import { type Frozen, factsOf, freezeBytes, frozenObjects } from "./freeze";
import { cutBytes, standardBytes } from "./photo-bytes";
import { BuildStopped } from "./stopped";

/** Students whose photos are frozen by one transaction, and photos that are on their way at the same time. */
const CHUNK = 100;
const AT_ONCE = 8;

/**
 * Freezes every photo of a batch in every size, and says how far it is: a standard photo is an object that nobody
 * changes and is looked at whether it is what was approved; any other size is cut and kept under its own hash. Goes on
 * where a dead worker stopped, and ends where somebody has stopped it.
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

type FrozenPhoto = Pick<SealedPhoto, "position" | "cut" | "isFirst"> & Omit<Frozen, "key"> & Place;

/** Where the bytes lie: in an object that has a row, or under a key that will get one. */
type Place = { object: string } | { key: string };

async function freezeAll(building: Building, photos: readonly SealedPhoto[]): Promise<FrozenPhoto[]> {
  const frozen: FrozenPhoto[] = [];
  for (let at = 0; at < photos.length; at += AT_ONCE) {
    const some = photos.slice(at, at + AT_ONCE).map((photo) => freezePhoto(building, photo));
    frozen.push(...(await Promise.all(some)));
  }
  return frozen;
}

async function freezePhoto(building: Building, photo: SealedPhoto): Promise<FrozenPhoto> {
  const { position, cut, isFirst, sourceId, sourceSha256 } = photo;
  if (cut === "standard") {
    const facts = factsOf(await standardBytes(photo), sourceSha256);
    return { position, cut, isFirst, object: sourceId, ...facts };
  }
  return {
    position,
    cut,
    isFirst,
    ...(await freezeBytes(building.schoolId, await cutBytes(building, photo))),
  };
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
  const files = photos.flatMap((photo) => ("key" in photo ? [{ ...photo, contentType: "image/jpeg" }] : []));
  const ids = await frozenObjects(tx, { schoolId, taskId: batch.taskId }, files);
  const kept = photos.map((photo) => ("key" in photo ? { ...photo, object: ids.get(photo.key) } : photo));
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
