/** An entry of a stored (uncompressed) archive: everything a ZIP needs to know of it in advance. */
export type ZipEntry = { name: string; size: number; crc32: number };

const UTF8_NAMES = 0x0800;
const STORED = 0;
const VERSION = 20;
const VERSION_ZIP64 = 45;
const MAX_32 = 0xffff_ffff;
const MADE_ON_UNIX = 3 << 8;
const FILE_MODE = (0o100644 << 16) >>> 0;

/** MS-DOS date and time (2-second steps) of a moment, read in the schools' time zone (UTC+8). */
export function dosTime(moment: Date): { date: number; time: number } {
  const local = new Date(moment.getTime() + 8 * 3_600_000);
  return {
    date: ((local.getUTCFullYear() - 1980) << 9) | ((local.getUTCMonth() + 1) << 5) | local.getUTCDate(),
    time: (local.getUTCHours() << 11) | (local.getUTCMinutes() << 5) | (local.getUTCSeconds() >> 1),
  };
}

/** Header that stands before the bytes of an entry. An entry is at most 4 GB; only its place may lie beyond. */
export function localHeader(entry: ZipEntry, stamp: { date: number; time: number }): Buffer {
  if (entry.size >= MAX_32) throw new Error("an entry of 4 GB or more is not supported");
  const name = Buffer.from(entry.name, "utf8");
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(VERSION, 4);
  writeCommon(header, 6, entry, stamp, name.length);
  return Buffer.concat([header, name]);
}

/** The entry's line in the directory at the end of the archive. */
export function centralHeader(
  entry: ZipEntry,
  stamp: { date: number; time: number },
  offset: number,
): Buffer {
  const name = Buffer.from(entry.name, "utf8");
  const isFar = offset >= MAX_32;
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(MADE_ON_UNIX | VERSION_ZIP64, 4);
  header.writeUInt16LE(isFar ? VERSION_ZIP64 : VERSION, 6);
  writeCommon(header, 8, entry, stamp, name.length);
  header.writeUInt16LE(isFar ? 12 : 0, 30);
  header.writeUInt32LE(FILE_MODE, 38);
  header.writeUInt32LE(isFar ? MAX_32 : offset, 42);
  if (!isFar) return Buffer.concat([header, name]);
  const extra = Buffer.alloc(12);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(8, 2);
  extra.writeBigUInt64LE(BigInt(offset), 4);
  return Buffer.concat([header, name, extra]);
}

function writeCommon(
  header: Buffer,
  at: number,
  entry: ZipEntry,
  stamp: { date: number; time: number },
  nameLength: number,
): void {
  header.writeUInt16LE(UTF8_NAMES, at);
  header.writeUInt16LE(STORED, at + 2);
  header.writeUInt16LE(stamp.time, at + 4);
  header.writeUInt16LE(stamp.date, at + 6);
  header.writeUInt32LE(entry.crc32, at + 8);
  header.writeUInt32LE(entry.size, at + 12);
  header.writeUInt32LE(entry.size, at + 16);
  header.writeUInt16LE(nameLength, at + 20);
}

/** End of the archive; with ZIP64 records where counts or places do not fit into the old ones. */
export function endOfArchive(count: number, directorySize: number, directoryOffset: number): Buffer {
  const needs64 = count >= 0xffff || directoryOffset >= MAX_32 || directorySize >= MAX_32;
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Math.min(count, 0xffff), 8);
  end.writeUInt16LE(Math.min(count, 0xffff), 10);
  end.writeUInt32LE(Math.min(directorySize, MAX_32), 12);
  end.writeUInt32LE(Math.min(directoryOffset, MAX_32), 16);
  if (!needs64) return end;

  const end64 = Buffer.alloc(56);
  end64.writeUInt32LE(0x06064b50, 0);
  end64.writeBigUInt64LE(44n, 4);
  end64.writeUInt16LE(MADE_ON_UNIX | VERSION_ZIP64, 12);
  end64.writeUInt16LE(VERSION_ZIP64, 14);
  end64.writeBigUInt64LE(BigInt(count), 24);
  end64.writeBigUInt64LE(BigInt(count), 32);
  end64.writeBigUInt64LE(BigInt(directorySize), 40);
  end64.writeBigUInt64LE(BigInt(directoryOffset), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(directoryOffset + directorySize), 8);
  locator.writeUInt32LE(1, 16);
  return Buffer.concat([end64, locator, end]);
}
