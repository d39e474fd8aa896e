import { createHash } from "node:crypto";
import { open } from "node:fs/promises";
import { crc32 } from "node:zlib";
import { planArchive } from "../zip/archive";
import { localHeader } from "../zip/zip-entry";
import { NoArchive, readAt, readDirectory, type SizedFile } from "./read-directory";
import { PHOTO_FOLDER, readSummary, SIGNATURE_FILE, SUMMARY_FILE, SUMS_FILE, type Summary } from "./summary";

/** What is wrong with an archive; `name` is the file in it, if it is one of them. */
export type Fault =
  | { kind: "unreadable"; why: string }
  | { kind: "unsigned" | "sums" | "frame" }
  | { kind: "changed" | "missing" | "added"; name: string }
  | { kind: "count"; told: number; found: number };

export type Verified = {
  /** Who signed what; null where nothing in the archive can be trusted. */
  signed: { facts: Summary; fingerprint: string } | null;
  files: number;
  faults: Fault[];
};

type Found = { name: string; size: number; sha256: string; crc32: number };

/** Files that are read for what they say. */
const TOLD: readonly string[] = [SUMS_FILE, SUMMARY_FILE, SIGNATURE_FILE];
const ANY_MOMENT = { date: 0, time: 0 };

/**
 * Checks every byte of a delivered archive against its signed summary, without a database: the content of each file by
 * its hash, all that lies between them by building it again from the names and the moment of sealing.
 */
export async function verifyArchive(path: string): Promise<Verified> {
  const file = await open(path, "r");
  try {
    return await verifyOpen({ file, size: (await file.stat()).size });
  } catch (error) {
    if (!(error instanceof NoArchive)) throw error;
    return { signed: null, files: 0, faults: [{ kind: "unreadable", why: error.message }] };
  } finally {
    await file.close();
  }
}

async function verifyOpen(archive: SizedFile): Promise<Verified> {
  const { found, told } = await readFiles(archive);
  const text = (name: string) => told.get(name) ?? Buffer.alloc(0);
  const signed = readSummary(text(SUMMARY_FILE), text(SIGNATURE_FILE));
  if (!signed) return { signed, files: found.length, faults: [{ kind: "unsigned" }] };
  const faults = [
    ...contentFaults(found, text(SUMS_FILE), signed.facts),
    ...(await frameFaults(archive, found, signed.facts)),
  ];
  return { signed, files: found.length, faults };
}

/** Hashes every file of the archive; one of them is in memory at a time. */
async function readFiles(archive: SizedFile) {
  const found: Found[] = [];
  const told = new Map<string, Buffer>();
  let at = 0;
  for (const entry of await readDirectory(archive)) {
    at += localHeader(entry, ANY_MOMENT).length;
    const bytes = await readAt(archive, at, entry.size);
    at += entry.size;
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    found.push({ name: entry.name, size: entry.size, sha256, crc32: crc32(bytes) });
    if (TOLD.includes(entry.name)) told.set(entry.name, bytes);
  }
  return { found, told };
}

function contentFaults(found: readonly Found[], sums: Buffer, { sums: wanted, photos }: Summary): Fault[] {
  if (createHash("sha256").update(sums).digest("hex") !== wanted) return [{ kind: "sums" }];
  const listed = new Map(
    sums
      .toString("utf8")
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => [line.slice(66), line.slice(0, 64)]),
  );
  const faults: Fault[] = [];
  const seen = new Set<string>();
  for (const { name, sha256 } of found) {
    if (seen.has(name) || (!listed.has(name) && !TOLD.includes(name))) faults.push({ kind: "added", name });
    else if (listed.has(name) && listed.get(name) !== sha256) faults.push({ kind: "changed", name });
    seen.add(name);
  }
  for (const name of listed.keys()) if (!seen.has(name)) faults.push({ kind: "missing", name });
  const count = found.filter(({ name }) => name.startsWith(PHOTO_FOLDER)).length;
  if (count !== photos) faults.push({ kind: "count", told: photos, found: count });
  return faults;
}

/** Headers, directory and end, as they must be for these files at that moment. */
async function frameFaults(
  archive: SizedFile,
  found: readonly Found[],
  { sealedAt }: Summary,
): Promise<Fault[]> {
  const plan = planArchive(
    found.map((one) => ({ ...one, key: one.name })),
    new Date(sealedAt),
  );
  if (plan.size !== archive.size) return [{ kind: "frame" }];
  for (const piece of plan.pieces) {
    if (!("bytes" in piece)) continue;
    const bytes = await readAt(archive, piece.start, piece.length);
    if (!bytes.equals(piece.bytes)) return [{ kind: "frame" }];
  }
  return [];
}
