import { buffer } from "node:stream/consumers";
import { promisify } from "node:util";
import { crc32 } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import yauzl from "yauzl";
import { type ArchiveEntry, planArchive, readArchive } from "./archive";
import { gathered } from "./gathered";

const MOMENT = new Date("2026-06-12T07:01:31Z");

const PHOTOS = new Map([
  ["o/1", { name: "photos/计算机学院/2022110216_张示例.jpg", bytes: Buffer.from("first photo") }],
  ["o/2", { name: "photos/文学院/2022110217_阿依古丽·买买提.jpg", bytes: Buffer.alloc(3000, 7) }],
  ["o/3", { name: "empty.txt", bytes: Buffer.alloc(0) }],
  ["o/4", { name: "manifest.csv", bytes: Buffer.from("\ufeff文件名\r\n") }],
]);
const ENTRIES: ArchiveEntry[] = [...PHOTOS].map(([key, { name, bytes }]) => ({
  key,
  name,
  size: bytes.length,
  crc32: crc32(bytes),
}));
const read = async (key: string) => PHOTOS.get(key)?.bytes ?? Buffer.alloc(0);

async function bytesOf(plan = planArchive(ENTRIES, MOMENT), range?: { start: number; end: number }) {
  const pieces: Buffer[] = [];
  for await (const piece of readArchive(plan, read, range)) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** Entries as a library reads them that the product does not write with; it checks sizes and CRCs. */
async function unzipped(bytes: Buffer) {
  const zip = await promisify<Buffer, yauzl.Options, yauzl.ZipFile>(yauzl.fromBuffer)(bytes, {
    lazyEntries: true,
  });
  const open = promisify<yauzl.Entry, import("node:stream").Readable>(zip.openReadStream.bind(zip));
  const files: { entry: yauzl.Entry; bytes: Buffer }[] = [];
  return new Promise<typeof files>((resolve, reject) => {
    zip.on("entry", (entry: yauzl.Entry) => {
      open(entry)
        .then(buffer)
        .then((content) => {
          files.push({ entry, bytes: content });
          zip.readEntry();
        })
        .catch(reject);
    });
    zip.once("end", () => resolve(files));
    zip.once("error", reject);
    zip.readEntry();
  });
}

describe("the archive", () => {
  it("is read by others with every name, byte and check sum", async () => {
    const files = await unzipped(await bytesOf());
    expect(files.map(({ entry }) => entry.fileName)).toEqual(ENTRIES.map(({ name }) => name));
    for (const [index, { entry, bytes }] of files.entries()) {
      expect(bytes).toEqual([...PHOTOS.values()][index]?.bytes);
      expect(entry.crc32).toBe(crc32(bytes));
      expect(entry.compressionMethod).toBe(0);
    }
  });

  it("is exactly as long as its plan says", async () => {
    const plan = planArchive(ENTRIES, MOMENT);
    expect(await bytesOf(plan)).toHaveLength(plan.size);
  });

  it("is the same, byte for byte, each time it is made from the same list and moment", async () => {
    expect(await bytesOf(planArchive(ENTRIES, new Date(MOMENT)))).toEqual(await bytesOf());
  });

  it("gives every range as those bytes of the whole", async () => {
    const plan = planArchive(ENTRIES, MOMENT);
    const whole = await bytesOf(plan);
    const place = fc.nat(plan.size - 1);
    await fc.assert(
      fc.asyncProperty(place, place, async (a, b) => {
        const [start, end] = [Math.min(a, b), Math.max(a, b)];
        expect(await bytesOf(plan, { start, end })).toEqual(whole.subarray(start, end + 1));
      }),
      { numRuns: 300 },
    );
  });

  it("can be fetched in pieces of any length and put together", async () => {
    const plan = planArchive(ENTRIES, MOMENT);
    const whole = await bytesOf(plan);
    for (const step of [1000, 1024, 3001]) {
      const pieces: Buffer[] = [];
      for (let start = 0; start < plan.size; start += step) {
        pieces.push(await bytesOf(plan, { start, end: Math.min(start + step, plan.size) - 1 }));
      }
      expect(Buffer.concat(pieces)).toEqual(whole);
    }
  });

  it("reads only the photos that a range touches", async () => {
    const plan = planArchive(ENTRIES, MOMENT);
    const asked: string[] = [];
    const noting = (key: string) => {
      asked.push(key);
      return read(key);
    };
    const second = plan.pieces.find((piece) => "key" in piece && piece.key === "o/2");
    const start = (second?.start ?? 0) + 10;
    for await (const _ of readArchive(plan, noting, { start, end: start + 10 }));
    expect(asked).toEqual(["o/2"]);
  });

  it("gives every byte in order, whichever photo comes first from the store", async () => {
    const plan = planArchive(ENTRIES, MOMENT);
    let behind = ENTRIES.length;
    const backwards = async (key: string) => {
      for (let wait = behind--; wait > 0; wait--) await Promise.resolve();
      return read(key);
    };
    const pieces: Buffer[] = [];
    for await (const piece of readArchive(plan, backwards)) pieces.push(piece);
    expect(Buffer.concat(pieces)).toEqual(await bytesOf(plan));
  });

  it("is the same in fewer pieces", async () => {
    const piece = Buffer.alloc(100_000, 3);
    async function* pieces() {
      for (let n = 0; n < 8; n++) yield piece;
    }
    const found: Buffer[] = [];
    for await (const some of gathered(pieces())) found.push(some);
    expect(found.map(({ length }) => length)).toEqual([300_000, 300_000, 200_000]);
    expect(Buffer.concat(found)).toEqual(Buffer.alloc(800_000, 3));
  });

  it("breaks off rather than deliver a stored photo of another length", async () => {
    const plan = planArchive(ENTRIES, MOMENT);
    const wrong = async () => Buffer.from("x");
    const drain = async () => {
      for await (const _ of readArchive(plan, wrong));
    };
    await expect(drain()).rejects.toThrow("not as long");
  });

  it("of no photos is an empty archive", async () => {
    expect(await unzipped(await bytesOf(planArchive([], MOMENT)))).toEqual([]);
  });
});
