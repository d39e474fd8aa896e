import type { Readable } from "node:stream";
import yauzl from "yauzl";
import { storage } from "@/lib/storage/objects";
import { ARCHIVE_ENTRY_LIMIT, type ItemProblem, PHOTO_ARCHIVE_LIMIT } from "../schema";
import { entryName, isSystemFile } from "./entry-name";

export class ArchiveRefused extends Error {
  constructor(readonly problem: ItemProblem) {
    super(problem.code);
    this.name = "ArchiveRefused";
  }
}

export type ArchiveEntry = { name: string; size: number; isSystem: boolean; entry: yauzl.Entry };

export type Archive = {
  entries: ArchiveEntry[];
  /** Bytes of an entry; ends with an error where they are not what the directory promised. */
  open(entry: ArchiveEntry): Promise<Readable>;
  close(): void;
};

/**
 * Opens a stored ZIP and looks at its whole directory before a byte is unpacked. Nothing is ever written to a
 * path from an archive; a name that tries to leave it shows that the archive was tampered with.
 * @throws ArchiveRefused
 */
export async function openArchive(key: string, size: number): Promise<Archive> {
  const zip = await openZip(key, size);
  try {
    return {
      entries: await readDirectory(zip),
      open: (entry) => openEntry(zip, entry.entry),
      close: () => zip.close(),
    };
  } catch (error) {
    zip.close();
    throw error instanceof ArchiveRefused ? error : new ArchiveRefused({ code: "archiveDamaged" });
  }
}

class StoredReader extends yauzl.RandomAccessReader {
  constructor(private readonly key: string) {
    super();
  }
  override _readStreamForRange(start: number, end: number): Readable {
    return storage().stream(this.key, { start, end: end - 1 });
  }
}

function openZip(key: string, size: number): Promise<yauzl.ZipFile> {
  const options = { lazyEntries: true, decodeStrings: false, validateEntrySizes: true, autoClose: false };
  return new Promise((resolve, reject) => {
    yauzl.fromRandomAccessReader(new StoredReader(key), size, options, (error, zip) => {
      if (error || !zip) reject(new ArchiveRefused({ code: "archiveDamaged" }));
      else resolve(zip);
    });
  });
}

function readDirectory(zip: yauzl.ZipFile): Promise<ArchiveEntry[]> {
  const limit = ARCHIVE_ENTRY_LIMIT;
  if (zip.entryCount > limit)
    throw new ArchiveRefused({ code: "archiveTooMany", params: { found: zip.entryCount, limit } });
  const entries: ArchiveEntry[] = [];
  let total = 0;
  return new Promise((resolve, reject) => {
    zip.once("error", reject);
    zip.once("end", () => resolve(entries));
    zip.on("entry", (entry: yauzl.Entry) => {
      try {
        total += entry.uncompressedSize;
        const checked = checkEntry(entry, total);
        if (checked) entries.push(checked);
        zip.readEntry();
      } catch (error) {
        reject(error);
      }
    });
    zip.readEntry();
  });
}

function checkEntry(entry: yauzl.Entry, total: number): ArchiveEntry | null {
  const name = entryName(entry);
  // A NUL ends a name for some programs and not for others, and PostgreSQL keeps no text that has one.
  if (yauzl.validateFileName(name) !== null || name.includes("\0")) {
    const shown = name.slice(0, 80).replaceAll("\0", "\ufffd");
    throw new ArchiveRefused({ code: "archivePath", params: { name: shown } });
  }
  if (entry.isEncrypted()) throw new ArchiveRefused({ code: "archiveEncrypted" });
  if (name.endsWith("/")) return null;
  const limitMb = PHOTO_ARCHIVE_LIMIT / 1024 / 1024;
  if (total > PHOTO_ARCHIVE_LIMIT) throw new ArchiveRefused({ code: "archiveTooLarge", params: { limitMb } });
  return { name, size: entry.uncompressedSize, isSystem: isSystemFile(name), entry };
}

function openEntry(zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<Readable> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => (error || !stream ? reject(error) : resolve(stream)));
  });
}
