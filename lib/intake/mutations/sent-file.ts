import { Readable } from "node:stream";
import { type ObjectHandle, storeBytes } from "@/lib/storage/objects";
import { StorageLimitError, type StoredFacts } from "@/lib/storage/storage";
import { headProblem, type PictureKind, pictureKind } from "../file-name/picture-kind";
import type { ItemProblem } from "../schema";

export const CONTENT_TYPES: Record<PictureKind, string> = {
  jpeg: "image/jpeg",
  png: "image/png",
  heic: "image/heic",
  zip: "application/zip",
  other: "application/octet-stream",
};

/** Stores what was sent; a file that cannot be a photo comes back with its reason. */
export async function storeSent(
  object: ObjectHandle,
  source: Readable,
  kind: PictureKind,
  limit: number,
): Promise<{ facts: StoredFacts | null; problem: ItemProblem | null }> {
  try {
    const facts = await storeBytes(object, source, limit);
    return { facts, problem: facts.size === 0 ? { code: "emptyFile" } : headProblem(kind) };
  } catch (error) {
    if (!(error instanceof StorageLimitError)) throw error;
    return { facts: null, problem: { code: "tooLarge", params: { limitMb: limit / 1024 / 1024 } } };
  }
}

/** What a sent file is by its first bytes, and a stream that still has them. */
export async function sentKind(source: Readable): Promise<{ kind: PictureKind; rest: Readable }> {
  const { head, rest } = await peek(source);
  return { kind: pictureKind(head), rest };
}

async function peek(source: Readable): Promise<{ head: Buffer; rest: Readable }> {
  const iterator = source[Symbol.asyncIterator]();
  let head = Buffer.alloc(0);
  while (head.length < 12) {
    const next = await iterator.next();
    if (next.done) break;
    head = Buffer.concat([head, next.value as Buffer]);
  }
  async function* all() {
    yield head;
    yield* { [Symbol.asyncIterator]: () => iterator };
  }
  return { head, rest: Readable.from(all()) };
}
