import { createHash } from "node:crypto";
import { crc32 } from "node:zlib";
import { sql } from "drizzle-orm";
import { withinReach } from "@/lib/auth/authorize";
import { inTurn } from "@/lib/storage/in-turn";
import { loadBeside, photoName } from "../rows/archive";
import { loadFiles } from "../rows/sealed";
import { type ArchiveFile, streamArchive } from "../zip/stream-archive";
import type { Building } from "./building";
import type { Part } from "./parts";
import { keepProgress } from "./progress";
import { BuildStopped } from "./stopped";
import { storedBytes } from "./stored-bytes";

/** Students whose photos are read between two reports, and photos that are asked for before their turn. */
const CHUNK = 500;
const AHEAD = 8;

export type ReadArchive = { size: number; sha256: string; photos: number };

/**
 * Reads every byte that a download of an archive will give, and keeps of each photo what stands in the archive's
 * headers. A photo that is missing, short or another one than was approved ends the building.
 * @throws BuildStopped
 */
export async function readPart(building: Building, part: Part): Promise<ReadArchive> {
  const { sealedAt } = building.batch;
  if (!sealedAt) throw new Error("the batch has no seal");
  const hash = createHash("sha256");
  let size = 0;
  let photos = 0;
  async function* files(): AsyncGenerator<ArchiveFile> {
    for await (const photo of photosOf(building, part)) {
      photos++;
      yield photo;
    }
    yield* besideOf(building, part);
  }
  for await (const bytes of streamArchive(files(), sealedAt)) {
    hash.update(bytes);
    size += bytes.length;
  }
  return { size, sha256: hash.digest("hex"), photos };
}

async function* photosOf(building: Building, part: Part): AsyncGenerator<ArchiveFile> {
  const { ctx, reach } = building;
  for (let from = part.from; from <= part.to; from += CHUNK) {
    const to = Math.min(from + CHUNK - 1, part.to);
    const photos = await withinReach(ctx, reach, (tx) => loadFiles(tx, building, { from, to }));
    const sums: Sum[] = [];
    for await (const [photo, bytes] of inTurn(photos, ({ key }) => storedBytes(key), AHEAD)) {
      const { position, cut, fileName, sha256 } = photo;
      if (createHash("sha256").update(bytes).digest("hex") !== sha256) throw new BuildStopped("photoChanged");
      const sum = crc32(bytes);
      sums.push({ position, cut, crc32: sum });
      yield { name: photoName(fileName), bytes, crc32: sum };
    }
    await keepSums(building, sums, to);
  }
}

type Sum = { position: number; cut: string; crc32: number };

async function keepSums(building: Building, sums: readonly Sum[], done: number): Promise<void> {
  const { ctx, reach, schoolId, batchId, settings } = building;
  const rows = (those: readonly Sum[]) =>
    sql`jsonb_to_recordset(${JSON.stringify(those)}::text::jsonb) as v(position int, cut text, crc32 bigint)`;
  const [first] = settings.sizes;
  await withinReach(ctx, reach, async (tx) => {
    await keepProgress(tx, building, done);
    await tx.execute(sql`update batch_items i set crc32 = v.crc32 from ${rows(sums.filter(({ cut }) => cut === first))}
      where i.school_id = ${schoolId} and i.batch_id = ${batchId} and i.position = v.position and i.crc32 is null`);
    await tx.execute(sql`update batch_cuts c set crc32 = v.crc32 from ${rows(sums.filter(({ cut }) => cut !== first))}
      where c.school_id = ${schoolId} and c.batch_id = ${batchId} and c.position = v.position and c.cut = v.cut
        and c.crc32 is null`);
  });
}

async function* besideOf({ ctx, reach, schoolId, batchId }: Building, part: Part) {
  const files = await withinReach(ctx, reach, (tx) => loadBeside(tx, { schoolId, batchId }, part));
  for (const { key, ...file } of files) yield { ...file, bytes: await storedBytes(key) };
}
