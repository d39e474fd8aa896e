import { createHash } from "node:crypto";
import { crc32 } from "node:zlib";
import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { objects } from "@/db/schema/objects";
import { storage } from "@/lib/storage/objects";
import { frozenKey } from "../rows/sealed";

export type Frozen = { key: string; size: number; crc32: number; sha256: string };

/** Stores bytes under their own hash; what is already there is left as it is. */
export async function freezeBytes(schoolId: string, bytes: Buffer): Promise<Frozen> {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const key = frozenKey(schoolId, sha256);
  await storage().putIfAbsent(key, bytes);
  return { key, size: bytes.length, crc32: crc32(bytes), sha256 };
}

/** The row of frozen bytes; two batches of a school share it where their bytes are the same. */
export async function frozenObject(
  tx: Tx,
  object: { schoolId: string; taskId: string; contentType: string } & Frozen,
): Promise<string> {
  const { schoolId, taskId, contentType, key, size, sha256 } = object;
  const [made] = await tx
    .insert(objects)
    .values({ schoolId, taskId, contentType, key, size, sha256, purpose: "frozen", state: "stored" })
    .onConflictDoNothing({ target: [objects.schoolId, objects.key] })
    .returning({ id: objects.id });
  if (made) return made.id;
  const [known] = await tx
    .select({ id: objects.id })
    .from(objects)
    .where(and(eq(objects.schoolId, schoolId), eq(objects.key, key)));
  if (!known) throw new Error("the frozen object has no row");
  return known.id;
}
