import { centralHeader, dosTime, endOfArchive, localHeader } from "./zip-entry";

export type ArchiveFile = { name: string; bytes: Buffer; crc32: number };

/** A stored archive of files that come one after another; only one of them is in memory at a time. */
export async function* streamArchive(
  files: AsyncIterable<ArchiveFile>,
  moment: Date,
): AsyncGenerator<Buffer> {
  const stamp = dosTime(moment);
  const directory: Buffer[] = [];
  let at = 0;
  for await (const { name, bytes, crc32 } of files) {
    const entry = { name, size: bytes.length, crc32 };
    const header = localHeader(entry, stamp);
    directory.push(centralHeader(entry, stamp, at));
    at += header.length + bytes.length;
    yield header;
    yield bytes;
  }
  const lines = Buffer.concat(directory);
  yield lines;
  yield endOfArchive(directory.length, lines.length, at);
}
