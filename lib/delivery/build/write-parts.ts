import { and, eq } from "drizzle-orm";
import { batchFiles, batchParts } from "@/db/schema/delivery";
import { withinReach } from "@/lib/auth/authorize";
import { loadSealedSizes } from "../rows/archive";
import { loadCompanionFacts } from "../rows/companion-facts";
import { loadManifestRows } from "../rows/manifest-rows";
import { companionsOf } from "../summary/companions";
import type { Building } from "./building";
import { freezeBytes, frozenObjects } from "./freeze";
import { type Part, partsOf } from "./parts";
import { type ReadArchive, readPart } from "./read-part";

/** Lines of a manifest that are in memory at the same time. */
const LINES_AT_ONCE = 1000;

/** Freezes what lies beside the photos of each archive, and reads every archive once to know its size and hash. */
export async function writeParts(building: Building): Promise<{ parts: number; size: number }> {
  const { ctx, reach, settings } = building;
  const students = await withinReach(ctx, reach, (tx) => loadSealedSizes(tx, building));
  const parts = partsOf(students, settings.split);
  let size = 0;
  for (const part of parts) {
    // They come last in the archive: they are written while the photos are read.
    const beside = writeCompanions(building, part, parts.length);
    const reading = readPart(building, part, beside);
    await Promise.allSettled([beside, reading]);
    size += await keepPart(building, part, await reading);
  }
  return { parts: parts.length, size };
}

/** Once: what was written stays as it is. */
async function writeCompanions(building: Building, part: Part, parts: number): Promise<void> {
  const { ctx, reach, schoolId, batchId, batch } = building;
  const facts = await withinReach(ctx, reach, (tx) => loadCompanionFacts(tx, building, part, parts));
  if (!facts) return;
  const files = await Promise.all(
    (await companionsOf({ ...facts, rows: manifestRows(building, part) })).map(
      async ({ bytes, ...file }) => ({
        ...file,
        ...(await freezeBytes(schoolId, bytes)),
      }),
    ),
  );
  await withinReach(ctx, reach, async (tx) => {
    const ids = await frozenObjects(tx, { schoolId, taskId: batch.taskId }, files);
    await tx.insert(batchFiles).values(
      files.map(({ key, fileName, size, crc32, sha256 }, index) => ({
        ...{ schoolId, batchId, part: part.no, position: index + 1 },
        ...{ fileName, size, crc32, sha256, objectId: ids.get(key) ?? "" },
      })),
    );
  });
}

async function* manifestRows(building: Building, part: Part) {
  for (let from = part.from; from <= part.to; from += LINES_AT_ONCE) {
    const to = Math.min(from + LINES_AT_ONCE - 1, part.to);
    yield* await withinReach(building.ctx, building.reach, (tx) =>
      loadManifestRows(tx, building, { from, to }),
    );
  }
}

async function keepPart(
  { ctx, reach, schoolId, batchId }: Building,
  { no, from, to }: Part,
  { size, sha256, photos }: ReadArchive,
): Promise<number> {
  await withinReach(ctx, reach, async (tx) => {
    const place = { schoolId, batchId, no };
    const range = { fromPosition: from, toPosition: to, photos };
    await tx
      .insert(batchParts)
      .values({ ...place, ...range, size, sha256 })
      .onConflictDoNothing();
    const [kept] = await tx
      .select({ sha256: batchParts.sha256 })
      .from(batchParts)
      .where(and(eq(batchParts.schoolId, schoolId), eq(batchParts.batchId, batchId), eq(batchParts.no, no)));
    if (kept?.sha256 !== sha256) throw new Error("the archive is not what it was");
  });
  return size;
}
