import { createHash, randomBytes } from "node:crypto";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { crc32 } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { folderStorage } from "./folder";
import { type Storage, StorageLimitError, StorageMissingError } from "./storage";

let folder: string;
let storage: Storage;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "qc-folder-"));
  storage = folderStorage(folder);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const filesIn = async () =>
  (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());

const sha256 = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");
const CONTENT = randomBytes(100_000);

function inChunks(bytes: Buffer, size = 7001) {
  const count = Math.ceil(bytes.length / size);
  return Readable.from(Array.from({ length: count }, (_, at) => bytes.subarray(at * size, (at + 1) * size)));
}

// Every put waits for the disk, which may be busy.
describe("a folder as object store", { timeout: 60_000 }, () => {
  it("gives back what was put, from a buffer and from a stream alike", async () => {
    const facts = { size: CONTENT.length, sha256: sha256(CONTENT), crc32: crc32(CONTENT) };
    expect(await storage.put("o/one", CONTENT)).toEqual(facts);
    expect(await storage.put("o/two", inChunks(CONTENT))).toEqual(facts);
    for (const key of ["o/one", "o/two"]) {
      expect(await storage.read(key)).toEqual(CONTENT);
      expect(await buffer(storage.stream(key))).toEqual(CONTENT);
    }
  });

  it("never replaces an object", async () => {
    await storage.put("o/one", CONTENT);
    await expect(storage.put("o/one", Buffer.from("another"))).rejects.toThrow("is there already");
    expect(await storage.read("o/one")).toEqual(CONTENT);
  });

  it("keeps an object of no bytes", async () => {
    await storage.put("o/none", Buffer.alloc(0));
    expect(await storage.read("o/none")).toHaveLength(0);
    expect(await buffer(storage.stream("o/none"))).toHaveLength(0);
  });

  it.each([
    [0, 0],
    [0, 15],
    [1, 16],
    [15, 17],
    [16, 31],
    [4097, 70_003],
    [99_999, 99_999],
    [0, 99_999],
  ])("streams the bytes from %d to %d", async (start, end) => {
    await storage.put("o/one", CONTENT);
    expect(await buffer(storage.stream("o/one", { start, end }))).toEqual(CONTENT.subarray(start, end + 1));
  });

  it("writes nothing readable to the disk, and nothing equal for equal bytes", async () => {
    const plain = Buffer.from("张示例 2022110216 ".repeat(50));
    await storage.put("o/one", plain);
    await storage.put("o/two", plain);
    const [one, two] = await Promise.all(["one", "two"].map((name) => readFile(join(folder, "o", name))));
    expect(one?.includes("2022110216")).toBe(false);
    expect(one?.subarray(16).equals(two?.subarray(16) ?? Buffer.alloc(0))).toBe(false);
  });

  it("leaves nothing behind of what is larger than it may be", async () => {
    for (const source of [CONTENT, inChunks(CONTENT)]) {
      await expect(storage.put("o/one", source, CONTENT.length - 1)).rejects.toThrow(StorageLimitError);
    }
    expect(await storage.exists("o/one")).toBe(false);
    expect(await filesIn()).toEqual([]);
  });

  it("takes what is exactly as large as it may be", async () => {
    await storage.put("o/one", inChunks(CONTENT), CONTENT.length);
    expect(await storage.read("o/one")).toEqual(CONTENT);
  });

  it("leaves nothing behind of an upload that broke off", async () => {
    async function* broken() {
      yield CONTENT.subarray(0, 5000);
      throw new Error("the line is gone");
    }
    await expect(storage.put("o/one", Readable.from(broken()))).rejects.toThrow("the line is gone");
    expect(await storage.exists("o/one")).toBe(false);
    expect(await filesIn()).toEqual([]);
  });

  it("shows an object only once it is whole", async () => {
    let seen: boolean | undefined;
    async function* watched() {
      yield CONTENT.subarray(0, 50_000);
      seen = await storage.exists("o/one");
      yield CONTENT.subarray(50_000);
    }
    await storage.put("o/one", Readable.from(watched()));
    expect(seen).toBe(false);
    expect(await storage.exists("o/one")).toBe(true);
  });

  it("keeps the first of two objects under a key that names its content", async () => {
    await storage.putIfAbsent("f/same", CONTENT);
    const before = await readFile(join(folder, "f", "same"));
    expect(await storage.putIfAbsent("f/same", CONTENT)).toEqual({
      size: CONTENT.length,
      sha256: sha256(CONTENT),
      crc32: crc32(CONTENT),
    });
    expect(await readFile(join(folder, "f", "same"))).toEqual(before);
  });

  it("says that an object is not there", async () => {
    await expect(storage.read("o/none")).rejects.toThrow(StorageMissingError);
    await expect(buffer(storage.stream("o/none"))).rejects.toThrow(StorageMissingError);
    expect(await storage.exists("o/none")).toBe(false);
  });

  it("deletes, also what is not there", async () => {
    await storage.put("o/one", CONTENT);
    await storage.delete("o/one");
    await storage.delete("o/one");
    expect(await storage.exists("o/one")).toBe(false);
  });

  it.each(["../evil", "o/../../evil", "/etc/passwd", "o\\evil", "O/one", "", "o/one.jpg", "o/%2e"])(
    "refuses the key %j",
    async (key) => {
      await expect(storage.put(key, CONTENT)).rejects.toThrow("not an object key");
      await expect(async () => storage.read(key)).rejects.toThrow("not an object key");
      expect(() => storage.stream(key)).toThrow("not an object key");
    },
  );
});
