import type { FileHandle } from "node:fs/promises";
import type { ZipEntry } from "../zip/zip-entry";

const END = 22;
const LOCATOR = 20;
const END_64 = 56;
const MAX_16 = 0xffff;
const MAX_32 = 0xffff_ffff;

/** A file with its size in bytes, asked for once. */
export type SizedFile = { file: FileHandle; size: number };

/** The file is no archive of ours, or not all of it. */
export class NoArchive extends Error {}

/**
 * The entries that an archive's directory names, in order. Reads only what our archives contain: stored entries
 * without comments. What the directory says is checked by whoever reads the rest.
 * @throws NoArchive
 */
export async function readDirectory(archive: SizedFile): Promise<ZipEntry[]> {
  const { count, offset, length } = await findDirectory(archive);
  const directory = await readAt(archive, offset, length);
  const entries: ZipEntry[] = [];
  let at = 0;
  while (entries.length < count) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== 0x02014b50)
      throw new NoArchive("its directory is damaged");
    const nameLength = directory.readUInt16LE(at + 28);
    const extraLength = directory.readUInt16LE(at + 30);
    entries.push({
      name: directory.toString("utf8", at + 46, at + 46 + nameLength),
      crc32: directory.readUInt32LE(at + 16),
      size: directory.readUInt32LE(at + 24),
    });
    at += 46 + nameLength + extraLength;
  }
  return entries;
}

async function findDirectory(archive: SizedFile) {
  const { size } = archive;
  if (size < END) throw new NoArchive("it is too short");
  const end = await readAt(archive, size - END, END);
  if (end.readUInt32LE(0) !== 0x06054b50) throw new NoArchive("its end is missing");
  const old = {
    count: end.readUInt16LE(10),
    length: end.readUInt32LE(12),
    offset: end.readUInt32LE(16),
  };
  if (old.count < MAX_16 && old.length < MAX_32 && old.offset < MAX_32) return old;
  const start = size - END - LOCATOR - END_64;
  if (start < 0) throw new NoArchive("its end is missing");
  const end64 = await readAt(archive, start, END_64);
  if (end64.readUInt32LE(0) !== 0x06064b50) throw new NoArchive("its end is damaged");
  return {
    count: Number(end64.readBigUInt64LE(32)),
    length: Number(end64.readBigUInt64LE(40)),
    offset: Number(end64.readBigUInt64LE(48)),
  };
}

/** @throws NoArchive where the file ends before */
export async function readAt({ file, size }: SizedFile, position: number, length: number): Promise<Buffer> {
  if (position < 0 || length < 0 || position + length > size) throw new NoArchive("it is not all there");
  const bytes = Buffer.alloc(length);
  const { bytesRead } = await file.read(bytes, 0, length, position);
  if (bytesRead !== length) throw new NoArchive("it is not all there");
  return bytes;
}
