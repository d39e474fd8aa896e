import type { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { and, eq } from "drizzle-orm";
import { photoImportItems } from "@/db/schema/intake";
import { type Reach, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { announceObject, confirmObject, storeBytes } from "@/lib/storage/objects";
import { type ArchiveEntry, ArchiveRefused, openArchive } from "../archive/open-archive";
import { headProblem, pictureKind } from "../file-name/picture-kind";
import { type ItemProblem, PHOTO_FILE_LIMIT } from "../schema";

/** The item of an import that is itself a ZIP. */
type Archive = Pick<typeof photoImportItems.$inferSelect, "id" | "fileName"> & {
  key: string;
  /** Bytes of the whole archive. */
  size: number;
};

type Target = { schoolId: string; importId: string; taskId: string };

/**
 * Turns the entries of an uploaded ZIP into items of the import. The archive is judged as a whole first: one that
 * is damaged or tries to leave its folder gives nothing. An entry already listed is not stored twice.
 */
export async function expandArchive(ctx: Ctx, reach: Reach, target: Target, item: Archive): Promise<void> {
  try {
    const archive = await openArchive(item.key, item.size);
    try {
      for (const entry of archive.entries) {
        await takeEntry(ctx, reach, target, `${item.fileName}/${entry.name}`, entry, () =>
          archive.open(entry),
        );
      }
    } finally {
      archive.close();
    }
    await close(ctx, reach, target, item, "expanded", null);
  } catch (error) {
    if (!(error instanceof ArchiveRefused)) throw error;
    await close(ctx, reach, target, item, "refused", error.problem);
  }
}

async function takeEntry(
  ctx: Ctx,
  reach: Reach,
  { schoolId, importId, taskId }: Target,
  fileName: string,
  entry: ArchiveEntry,
  open: () => Promise<Readable>,
): Promise<void> {
  const isKnown = await withinReach(ctx, reach, (tx) =>
    tx
      .select({ id: photoImportItems.id })
      .from(photoImportItems)
      .where(
        and(
          eq(photoImportItems.schoolId, schoolId),
          eq(photoImportItems.importId, importId),
          eq(photoImportItems.fileName, fileName),
        ),
      ),
  );
  if (isKnown.length > 0) return;

  const { bytes, problem } = await readEntry(entry, open);
  const list = { schoolId, importId, fileName, problem };
  const outcome = entry.isSystem ? "dismissed" : problem ? "refused" : "waiting";
  if (!bytes) {
    await withinReach(ctx, reach, (tx) => tx.insert(photoImportItems).values({ ...list, outcome }));
    return;
  }
  const contentType = `image/${pictureKind(bytes)}`;
  const object = await withinReach(ctx, reach, (tx) =>
    announceObject(tx, { schoolId, taskId, purpose: "photoImport", contentType }),
  );
  const facts = await storeBytes(object, bytes);
  await withinReach(ctx, reach, async (tx) => {
    await confirmObject(tx, object, facts);
    await tx.insert(photoImportItems).values({ ...list, outcome, objectId: object.id });
  });
}

/** Bytes of an entry where it can be a photo; nothing that is too large is unpacked. */
async function readEntry(
  entry: ArchiveEntry,
  open: () => Promise<Readable>,
): Promise<{ bytes: Buffer | null; problem: ItemProblem | null }> {
  if (entry.isSystem) return { bytes: null, problem: { code: "systemFile" } };
  if (entry.size === 0) return { bytes: null, problem: { code: "emptyFile" } };
  if (entry.size > PHOTO_FILE_LIMIT) {
    return {
      bytes: null,
      problem: { code: "tooLarge", params: { limitMb: PHOTO_FILE_LIMIT / 1024 / 1024 } },
    };
  }
  const bytes = await buffer(await open()).catch(() => null);
  if (!bytes) return { bytes: null, problem: { code: "archiveDamaged" } };
  const kind = pictureKind(bytes);
  if (kind === "zip") return { bytes: null, problem: { code: "archiveNested" } };
  const problem = headProblem(kind);
  return { bytes: problem ? null : bytes, problem };
}

async function close(
  ctx: Ctx,
  reach: Reach,
  { schoolId }: Target,
  item: Archive,
  outcome: "expanded" | "refused",
  problem: ItemProblem | null,
): Promise<void> {
  await withinReach(ctx, reach, (tx) =>
    tx
      .update(photoImportItems)
      .set({ outcome, problem })
      .where(and(eq(photoImportItems.schoolId, schoolId), eq(photoImportItems.id, item.id))),
  );
}
