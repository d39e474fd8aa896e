import { randomUUID } from "node:crypto";
import type { Readable } from "node:stream";
import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { runPrepared } from "@/db/prepared";
import { objects } from "@/db/schema/objects";
import type { OBJECT_PURPOSES } from "@/db/vocabulary";
import { env } from "@/lib/env";
import { folderStorage } from "./folder";
import type { Storage, StoredFacts } from "./storage";

export type ObjectPurpose = (typeof OBJECT_PURPOSES)[number];

export type NewObject = { schoolId: string; taskId: string; purpose: ObjectPurpose; contentType: string };

export type ObjectHandle = NewObject & { id: string; key: string };

let store: Storage | undefined;

/** The process's object store. */
export function storage(): Storage {
  store ??= folderStorage(env().QC_STORAGE_DIR);
  return store;
}

/** First half of storing a file: the row, still `pending`. A sweeper removes what stays pending for a day. */
export async function announceObject(
  tx: Tx,
  object: NewObject,
  key = `o/${randomUUID()}`,
): Promise<ObjectHandle> {
  const insert = tx
    .insert(objects)
    .values({ ...object, key })
    .returning({ id: objects.id });
  const [row] = await runPrepared(insert);
  if (!row) throw new Error("the object row was not written");
  return { ...object, id: row.id, key };
}

/** Between the halves, outside any transaction: the bytes. */
export async function storeBytes(
  object: ObjectHandle,
  source: Readable | Buffer,
  limitBytes?: number,
): Promise<StoredFacts> {
  return storage().put(object.key, source, limitBytes);
}

/** Second half: the row says that the bytes are durable. */
export async function confirmObject(tx: Tx, object: ObjectHandle, facts: StoredFacts): Promise<void> {
  const update = tx
    .update(objects)
    .set({ ...facts, state: "stored" })
    .where(and(eq(objects.schoolId, object.schoolId), eq(objects.id, object.id)));
  await runPrepared(update);
}
