import { createHash } from "node:crypto";
import { crc32 } from "node:zlib";
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
 * Reads every byte that a download of an archive will give. A photo that is missing, short or another one than was
 * approved ends the building.
 * @param beside ends when what lies beside the photos is written
 * @throws BuildStopped
 */
export async function readPart(building: Building, part: Part, beside: Promise<void>): Promise<ReadArchive> {
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
    await beside;
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
  const load = (range: Range) => withinReach(ctx, reach, (tx) => loadFiles(tx, building, range));
  for await (const [{ to }, photos] of inTurn(chunksOf(part), load, 1)) {
    for await (const [photo, bytes] of inTurn(photos, ({ key }) => storedBytes(key), AHEAD)) {
      const isSame = crc32(bytes) === photo.crc32 && sha256Of(bytes) === photo.sha256;
      if (!isSame) throw new BuildStopped("photoChanged");
      yield { name: photoName(photo.fileName), bytes, crc32: photo.crc32 };
    }
    await withinReach(ctx, reach, (tx) => keepProgress(tx, building, to));
  }
}

type Range = { from: number; to: number };

function chunksOf({ from, to }: Part): Range[] {
  const chunks = Math.ceil((to - from + 1) / CHUNK);
  return Array.from({ length: chunks }, (_, at) => {
    const first = from + at * CHUNK;
    return { from: first, to: Math.min(first + CHUNK - 1, to) };
  });
}

const sha256Of = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");

async function* besideOf({ ctx, reach, schoolId, batchId }: Building, part: Part) {
  const files = await withinReach(ctx, reach, (tx) => loadBeside(tx, { schoolId, batchId }, part));
  for (const { key, ...file } of files) yield { ...file, bytes: await storedBytes(key) };
}
