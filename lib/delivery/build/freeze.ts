import { createHash } from "node:crypto";
import { and, eq, inArray } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { objects } from "@/db/schema/objects";
import { storage } from "@/lib/storage/objects";
import type { StoredFacts } from "@/lib/storage/storage";
import { frozenKey } from "../rows/sealed";

export type Frozen = StoredFacts & { key: string };

/** Stores bytes under their own hash; what is already there is left as it is. */
export async function freezeBytes(schoolId: string, bytes: Buffer): Promise<Frozen> {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const key = frozenKey(schoolId, sha256);
  return { key, ...(await storage().putIfAbsent(key, bytes)) };
}

type FrozenFile = Frozen & { contentType: string };

/** The rows of frozen bytes, by key; two batches of a school share one where their bytes are the same. */
export async function frozenObjects(
  tx: Tx,
  { schoolId, taskId }: { schoolId: string; taskId: string },
  files: readonly FrozenFile[],
): Promise<ReadonlyMap<string, string>> {
  const byKey = [...new Map(files.map((file) => [file.key, file])).values()];
  if (byKey.length === 0) return new Map();
  await tx
    .insert(objects)
    .values(
      byKey.map(({ key, size, sha256, crc32, contentType }) => ({
        ...{ schoolId, taskId, contentType, key, size, sha256, crc32 },
        ...{ purpose: "frozen" as const, state: "stored" as const },
      })),
    )
    .onConflictDoNothing({ target: [objects.schoolId, objects.key] });
  const rows = await tx
    .select({ key: objects.key, id: objects.id })
    .from(objects)
    .where(
      and(
        eq(objects.schoolId, schoolId),
        inArray(
          objects.key,
          byKey.map(({ key }) => key),
        ),
      ),
    );
  return new Map(rows.map(({ key, id }) => [key, id]));
}
