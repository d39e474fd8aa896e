import { crc32 } from "node:zlib";
import { centralHeader, dosTime, endOfArchive, localHeader } from "@/lib/delivery/zip/zip-entry";

/** A ZIP with exactly these entry names, also such as no decent tool would write. */
export function makeZip(files: readonly { name: string; bytes: Buffer }[]): Buffer {
  const stamp = dosTime(new Date("2026-06-01T00:00:00Z"));
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const { name, bytes } of files) {
    const entry = { name, size: bytes.length, crc32: crc32(bytes) };
    const header = localHeader(entry, stamp);
    directory.push(centralHeader(entry, stamp, at));
    parts.push(header, bytes);
    at += header.length + bytes.length;
  }
  const lines = Buffer.concat(directory);
  return Buffer.concat([...parts, lines, endOfArchive(files.length, lines.length, at)]);
}
