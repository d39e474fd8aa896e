import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { afterAll, describe, expect, it } from "vitest";
import { makeZip } from "@/e2e/files/make-zip";
import { storage } from "@/lib/storage/objects";
import { ArchiveRefused, openArchive } from "./open-archive";

const folder = mkdtempSync(join(tmpdir(), "qc-archive-"));
process.env.QC_STORAGE_DIR = folder;
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function opened(zip: Buffer) {
  const key = `o/${randomUUID()}`;
  await storage().put(key, zip);
  return openArchive(key, zip.length);
}

const problemOf = (zip: Buffer) =>
  opened(zip).then(
    (archive) => archive.close(),
    (error) => (error instanceof ArchiveRefused ? error.problem : error),
  );

const PHOTO = Buffer.from("bytes of a photo");

describe("openArchive", () => {
  it("lists the files of an archive and opens each", async () => {
    const archive = await opened(
      makeZip([
        { name: "照片/", bytes: Buffer.alloc(0) },
        { name: "照片/2022110216.jpg", bytes: PHOTO },
        { name: "__MACOSX/照片/._2022110216.jpg", bytes: Buffer.from("x") },
      ]),
    );
    expect(archive.entries.map(({ name, size, isSystem }) => [name, size, isSystem])).toEqual([
      ["照片/2022110216.jpg", PHOTO.length, false],
      ["__MACOSX/照片/._2022110216.jpg", 1, true],
    ]);
    const [first] = archive.entries;
    if (!first) throw new Error("no entry");
    expect(await buffer(await archive.open(first))).toEqual(PHOTO);
    archive.close();
  });

  it.each([
    "../evil.jpg",
    "a/../../evil.jpg",
    "/etc/evil.jpg",
    "..\\evil.jpg",
    "\\\\server\\evil.jpg",
    "C:\\evil.jpg",
    "c:/evil.jpg",
  ])("refuses an archive with the path %s", async (name) => {
    const problem = await problemOf(
      makeZip([
        { name: "ok.jpg", bytes: PHOTO },
        { name, bytes: PHOTO },
      ]),
    );
    expect(problem).toMatchObject({ code: "archivePath" });
  });

  it("refuses an archive with a NUL in a path", async () => {
    const problem = await problemOf(makeZip([{ name: "ok.jpg\0.exe", bytes: PHOTO }]));
    expect(problem).toEqual({ code: "archivePath", params: { name: "ok.jpg\ufffd.exe" } });
  });

  it("says which path it is, cut to what fits on a screen", async () => {
    const problem = await problemOf(makeZip([{ name: `../${"a".repeat(300)}`, bytes: PHOTO }]));
    expect(problem).toEqual({ code: "archivePath", params: { name: `../${"a".repeat(77)}` } });
  });

  it("refuses an encrypted archive", async () => {
    const zip = makeZip([{ name: "a.jpg", bytes: PHOTO }]);
    const directory = zip.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    zip.writeUInt16LE(zip.readUInt16LE(directory + 8) | 1, directory + 8);
    zip.writeUInt16LE(8, directory + 10);
    expect(await problemOf(zip)).toEqual({ code: "archiveEncrypted" });
  });

  it("refuses more entries than it takes before it reads one", async () => {
    const zip = makeZip([{ name: "a.jpg", bytes: PHOTO }]);
    zip.writeUInt16LE(50_001, zip.length - 22 + 8);
    zip.writeUInt16LE(50_001, zip.length - 22 + 10);
    expect(await problemOf(zip)).toEqual({
      code: "archiveTooMany",
      params: { found: 50_001, limit: 50_000 },
    });
  });

  it("refuses an archive that would unpack to more than it takes", async () => {
    const zip = makeZip([{ name: "a.jpg", bytes: PHOTO }]);
    const directory = zip.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    // Deflated, as a bomb is: the promised size has nothing to do with the size in the archive.
    zip.writeUInt16LE(8, directory + 10);
    zip.writeUInt32LE(3 * 2 ** 30, directory + 24);
    expect(await problemOf(zip)).toEqual({ code: "archiveTooLarge", params: { limitMb: 2048 } });
  });

  it("calls damaged what is cut off, and what is no archive", async () => {
    const zip = makeZip([{ name: "a.jpg", bytes: PHOTO }]);
    expect(await problemOf(zip.subarray(0, -30))).toEqual({ code: "archiveDamaged" });
    expect(await problemOf(Buffer.from("no archive at all, only some text"))).toEqual({
      code: "archiveDamaged",
    });
  });
});
