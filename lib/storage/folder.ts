import { createHash, randomUUID } from "node:crypto";
import { createReadStream, readFile as readFileCallback } from "node:fs";
import { access, type FileHandle, link, mkdir, open, rm, stat } from "node:fs/promises";
import { dirname, join, sep } from "node:path";
import { PassThrough, type Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { promisify } from "node:util";
import { crc32 } from "node:zlib";
import { blockStart, decryptor, encryptor, HEADER_BYTES } from "./object-cipher";
import {
  type ByteRange,
  type Storage,
  StorageExistsError,
  StorageLimitError,
  StorageMissingError,
  type StoredFacts,
} from "./storage";

/** Takes half the time of the one in `node:fs/promises` where several files are read at the same time. */
const readFile = promisify(readFileCallback);

/** A folder as object store: temporary file, fsync, link, fsync of the folders: no torn file, none replaced. */
export function folderStorage(root: string): Storage {
  const pathOf = (key: string) => {
    if (!/^[a-z0-9][a-z0-9/-]*$/.test(key)) throw new Error("not an object key");
    const path = join(root, ...key.split("/"));
    if (!path.startsWith(root + sep)) throw new Error("not an object key");
    return path;
  };

  async function put(
    key: string,
    source: Readable | Buffer,
    limitBytes = Number.MAX_SAFE_INTEGER,
  ): Promise<StoredFacts> {
    const path = pathOf(key);
    const made = await mkdir(dirname(path), { recursive: true });
    const temporary = `${path}.${randomUUID()}.part`;
    const file = await open(temporary, "wx", 0o600);
    try {
      const facts = Buffer.isBuffer(source)
        ? await writeBuffer(file, key, source, limitBytes)
        : await writeStream(file, key, source, limitBytes);
      await file.sync();
      await file.close();
      await link(temporary, path).catch((error: NodeJS.ErrnoException) => {
        throw error.code === "EEXIST" ? new StorageExistsError(key) : error;
      });
      await syncFolder(dirname(path));
      if (made) await syncFolder(dirname(made));
      return facts;
    } finally {
      await file.close().catch(() => {});
      await rm(temporary, { force: true });
    }
  }

  function stream(key: string, range?: ByteRange): Readable {
    const out = new PassThrough();
    const path = pathOf(key);
    void readHeader(path, key).then(
      (header) => pipeline([...decryptedRange(path, key, header, range), out]).catch(() => {}),
      (error) => out.destroy(error),
    );
    return out;
  }

  return {
    put,
    stream,
    async putIfAbsent(key, source) {
      if (await exists(pathOf(key))) return factsOf(source);
      return put(key, source).catch((error: unknown) => {
        if (error instanceof StorageExistsError) return factsOf(source);
        throw error;
      });
    },
    async read(key) {
      const bytes = await readFile(pathOf(key)).catch(() => {
        throw new StorageMissingError(key);
      });
      return decryptor(key, bytes.subarray(0, HEADER_BYTES), 0).update(bytes.subarray(HEADER_BYTES));
    },
    exists: (key) => exists(pathOf(key)),
    delete: (key) => rm(pathOf(key), { force: true }),
  };
}

async function writeBuffer(
  file: FileHandle,
  key: string,
  source: Buffer,
  limitBytes: number,
): Promise<StoredFacts> {
  if (source.length > limitBytes) throw new StorageLimitError(limitBytes);
  const { header, cipher } = encryptor(key);
  await file.appendFile(header);
  await file.appendFile(cipher.update(source));
  return factsOf(source);
}

async function writeStream(
  file: FileHandle,
  key: string,
  source: Readable,
  limitBytes: number,
): Promise<StoredFacts> {
  const { header, cipher } = encryptor(key);
  await file.appendFile(header);
  const hash = createHash("sha256");
  let size = 0;
  let sum = 0;
  for await (const chunk of source as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limitBytes) throw new StorageLimitError(limitBytes);
    hash.update(chunk);
    sum = crc32(chunk, sum);
    // Unlike `write`, this goes on until everything is written or the disk says why not.
    await file.appendFile(cipher.update(chunk));
  }
  return { size, sha256: hash.digest("hex"), crc32: sum };
}

/** The streams that lead from the encrypted file to the plain bytes of a range; the last is to be read. */
function decryptedRange(
  path: string,
  key: string,
  header: Buffer,
  range?: ByteRange,
): [Readable, ...Transform[]] {
  const from = range ? blockStart(range.start) : 0;
  const end = range ? HEADER_BYTES + range.end : undefined;
  const encrypted = createReadStream(path, { start: HEADER_BYTES + from, end });
  const plain = decryptor(key, header, from);
  return range && range.start > from ? [encrypted, plain, skipping(range.start - from)] : [encrypted, plain];
}

async function readHeader(path: string, key: string): Promise<Buffer> {
  const file = await open(path, "r").catch(() => {
    throw new StorageMissingError(key);
  });
  try {
    const header = Buffer.alloc(HEADER_BYTES);
    await file.read(header, 0, HEADER_BYTES, 0);
    return header;
  } finally {
    await file.close();
  }
}

function skipping(bytes: number): Transform {
  let left = bytes;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      const skipped = Math.min(left, chunk.length);
      left -= skipped;
      done(null, chunk.subarray(skipped));
    },
  });
}

function factsOf(source: Buffer): StoredFacts {
  const sha256 = createHash("sha256").update(source).digest("hex");
  return { size: source.length, sha256, crc32: crc32(source) };
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

async function syncFolder(path: string): Promise<void> {
  if (process.platform === "win32" || !(await stat(path)).isDirectory()) return;
  const folder = await open(path, "r");
  await folder.sync();
  await folder.close();
}
