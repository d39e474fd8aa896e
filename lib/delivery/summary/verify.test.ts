import { createHash, generateKeyPairSync } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { fingerprintOf } from "@/lib/crypto/signing-key";
import { planArchive, readArchive } from "../zip/archive";
import { SIGNATURE_FILE, SUMMARY_FILE, SUMS_FILE, signSummary, sumsOf } from "./summary";
import { verifyArchive } from "./verify";

const KEYS = generateKeyPairSync("ed25519");
const SEALED_AT = "2026-06-12T07:01:31.000Z";
const PHOTOS = [
  { name: "photos/计算机学院/2022110216_张示例.jpg", bytes: Buffer.from("first photo") },
  { name: "photos/文学院/2022110217_阿依古丽·买买提.jpg", bytes: Buffer.alloc(300, 7) },
  { name: "photos/空.jpg", bytes: Buffer.alloc(0) },
];
const MANIFEST = { name: "manifest.csv", bytes: Buffer.from("\ufeff文件名\r\n") };

type File = { name: string; bytes: Buffer };
const sha256 = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");
const folder = mkdtempSync(join(tmpdir(), "qc-verify-"));
afterAll(() => rmSync(folder, { recursive: true }));

function companions(files: readonly File[], { photos = 3, keys = KEYS } = {}): File[] {
  const sums = sumsOf(files.map(({ name, bytes }) => ({ name, sha256: sha256(bytes) })));
  const place = { school: "15555", task: 1, batch: 2, part: 1, parts: 1, sealedAt: SEALED_AT };
  const { summary, signature } = signSummary({ ...place, photos, sums: sha256(sums) }, keys);
  return [
    { name: SUMS_FILE, bytes: sums },
    { name: SUMMARY_FILE, bytes: summary },
    { name: SIGNATURE_FILE, bytes: signature },
  ];
}

async function archiveOf(files: readonly File[], moment = SEALED_AT): Promise<Buffer> {
  const entries = files.map(({ name, bytes }, key) => ({
    ...{ name, key: String(key), size: bytes.length, crc32: crc32(bytes) },
  }));
  const pieces: Buffer[] = [];
  const read = async (key: string) => files[Number(key)]?.bytes ?? Buffer.alloc(0);
  for await (const piece of readArchive(planArchive(entries, new Date(moment)), read)) pieces.push(piece);
  return Buffer.concat(pieces);
}

function verify(archive: Buffer) {
  const path = join(folder, "batch.zip");
  writeFileSync(path, archive);
  return verifyArchive(path);
}

const LISTED = [...PHOTOS, MANIFEST];
const WHOLE = await archiveOf([...LISTED, ...companions(LISTED)]);

describe("verifyArchive", () => {
  it("finds nothing wrong with an archive as it was built, and says who signed what", async () => {
    const { signed, files, faults } = await verify(WHOLE);
    expect(faults).toEqual([]);
    expect(files).toBe(7);
    expect(signed?.fingerprint).toBe(fingerprintOf(KEYS.publicKey));
    expect(signed?.facts).toMatchObject({
      school: "15555",
      task: 1,
      batch: 2,
      photos: 3,
      sealedAt: SEALED_AT,
    });
  });

  it("finds any byte that is not what it was", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(WHOLE.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const forged = Buffer.from(WHOLE);
        forged[at] = (forged[at] ?? 0) ^ change;
        expect((await verify(forged)).faults).not.toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it("finds an archive that is cut short or has something after its end", async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(WHOLE.length - 1), async (length) => {
        expect((await verify(WHOLE.subarray(0, length))).faults).not.toEqual([]);
      }),
      { numRuns: 100 },
    );
    expect((await verify(Buffer.concat([WHOLE, Buffer.from("x")]))).faults).not.toEqual([]);
  });

  it.each<[string, File[], unknown[]]>([
    [
      "another photo under its name",
      LISTED.map((file) => (file === PHOTOS[0] ? { ...file, bytes: Buffer.from("other photo") } : file)),
      [{ kind: "changed", name: PHOTOS[0]?.name }],
    ],
    [
      "a photo too many",
      [...LISTED, { name: "photos/x.jpg", bytes: Buffer.from("x") }],
      [
        { kind: "added", name: "photos/x.jpg" },
        { kind: "count", told: 3, found: 4 },
      ],
    ],
    [
      "a photo too few",
      LISTED.slice(1),
      [
        { kind: "missing", name: PHOTOS[0]?.name },
        { kind: "count", told: 3, found: 2 },
      ],
    ],
    ["a photo twice", [...LISTED, ...LISTED.slice(3)], [{ kind: "added", name: "manifest.csv" }]],
  ])("names %s in an archive that is built well otherwise", async (_, files, faults) => {
    expect((await verify(await archiveOf([...files, ...companions(LISTED)]))).faults).toEqual(faults);
  });

  it("finds another moment, and a list that is not the one signed", async () => {
    const later = await archiveOf([...LISTED, ...companions(LISTED)], "2026-06-12T07:01:35.000Z");
    expect((await verify(later)).faults).toEqual([{ kind: "frame" }]);
    const [sums] = companions(LISTED.slice(1));
    const [, summary, signature] = companions(LISTED);
    const mixed = [...LISTED, sums, summary, signature].filter((file) => file !== undefined);
    expect((await verify(await archiveOf(mixed))).faults).toContainEqual({ kind: "sums" });
  });

  it("tells a re-signed archive by the fingerprint of its key", async () => {
    const stranger = generateKeyPairSync("ed25519");
    const { signed, faults } = await verify(
      await archiveOf([...LISTED, ...companions(LISTED, { keys: stranger })]),
    );
    expect(faults).toEqual([]);
    expect(signed?.fingerprint).not.toBe(fingerprintOf(KEYS.publicKey));
  });

  it("trusts nothing without a summary", async () => {
    expect(await verify(await archiveOf(LISTED))).toEqual({
      ...{ signed: null, files: 4, faults: [{ kind: "unsigned" }] },
    });
  });
});
