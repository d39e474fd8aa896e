import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { sql } from "drizzle-orm";
import fc from "fast-check";
import sharp from "sharp";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openAsOwner, openDatabase, rowsIn } from "@/db/testing/database";
import { plainEngine } from "@/db/testing/plain-engine";
import { seedApproved } from "@/db/testing/seed-approved";
import { type SeededTask, seedTask } from "@/db/testing/seed-queue";
import { staffMember } from "@/db/testing/staff-member";
import { sha256, readArchive as unpack } from "@/e2e/files/read-archive";
import { type Ctx, systemCtx } from "@/lib/auth/ctx";
import { storage } from "@/lib/storage/objects";
import { buildBatch } from "./mutations/build";
import { checkBatch } from "./mutations/check";
import { createBatch } from "./mutations/create";
import { openDownload } from "./mutations/download";
import { sealBatch } from "./mutations/seal";
import { nameKey } from "./name-template/file-name";
import { SIZE_TOKEN } from "./name-template/tokens";
import { requireBatch } from "./queries";
import { TEMPLATE_PRESETS, type WantedSettings } from "./schema";
import { verifyArchive } from "./summary/verify";
import { readArchive } from "./zip/archive";

const connection = openDatabase();
const owner = openAsOwner();
const run = promisify(execFile);

const BATCHES = 300;
/** Batches of different schools are made at the same time, each by one line. */
const LINES = [0, 1, 2, 3];
const PER_LINE = BATCHES / LINES.length;
/** A school is left for a new one before its photos become many. */
const PER_WORLD = 20;
const COLLEGES = ["文学院", "Physics", "con"];
const CODE = 18_000;

type World = SeededTask & { operator: Ctx; worker: Ctx; people: number; tampered: string };
let folder: string;
let pictures: Buffer[];
let hasUnzip: boolean;

beforeAll(async () => {
  // Few rows: to look for the best order of a join takes several times as long as the join.
  await owner`do $$ begin execute format('alter database %I set join_collapse_limit = 1', current_database()); end $$`;
  folder = await mkdtemp(join(tmpdir(), "qc-batches-"));
  hasUnzip = await run("unzip", ["-v"]).then(
    () => true,
    () => false,
  );
  pictures = await Promise.all(
    ["#3b6ea5", "#a53b6e", "#6ea53b"].map((background) =>
      sharp({ create: { width: 60, height: 80, channels: 3, background } })
        .jpeg()
        .toBuffer(),
    ),
  );
});
afterAll(() => rm(folder, { recursive: true }));

async function newWorld(line: number, no: number): Promise<World> {
  const place = await seedTask(owner, String(CODE + 100 * line + no), (policy) => {
    const bytes = { min: 1, max: 40 * 1024 };
    const standard = { ...policy.photoSpec.standard, bytes };
    return { ...policy, photoSpec: { ...policy.photoSpec, standard } };
  });
  return {
    ...place,
    operator: await staffMember(connection.db, { role: "operator", schoolId: place.schoolId }),
    worker: systemCtx(connection.db, "batch.build", place.schoolId),
    people: 0,
    tampered: join(folder, `tampered-${line}.zip`),
  };
}

/** 学号 of the so-many-th student: some are those of the one before, but for case or the way a letter is written. */
const NUMBERS: readonly ((n: number) => string)[] = [
  (n) => String(20_230_000 + n),
  (n) => String(20_240_000 + n),
  (n) => `k${n}`,
  (n) => `K${n - 1}`,
  (n) => `ß${n}`,
  (n) => `SS${n - 1}`,
  (n) => `é${n}`,
  (n) => `e\u0301${n - 1}`,
  (n) => `${n}${"x".repeat(120)}`,
  () => "",
];

const person = fc.record({
  number: fc.constantFrom(...NUMBERS),
  name: fc.constantFrom("张示例", "李䶮", "Zoë O’Neil", "阿依古丽·买买提", "a/b", "名 "),
  college: fc.constantFrom(...COLLEGES),
  className: fc.constantFrom("一班", "二班", ""),
  picture: fc.nat({ max: 2 }),
  tail: fc.uint8Array({ minLength: 8, maxLength: 400 }),
});
type Person = typeof person extends fc.Arbitrary<infer One> ? One : never;

const settings: fc.Arbitrary<WantedSettings> = fc
  .record({
    template: fc.constantFrom(...TEMPLATE_PRESETS),
    colleges: fc.option(fc.subarray(COLLEGES, { minLength: 1 })),
    encoding: fc.constantFrom("utf8" as const, "gb18030" as const),
    split: fc.option(
      fc.record({ by: fc.constant("students" as const), most: fc.integer({ min: 2, max: 4 }) }),
    ),
    isOfTwoSizes: fc.integer({ min: 0, max: 7 }).map((one) => one === 0),
  })
  .map(({ isOfTwoSizes, template, ...rest }) => ({
    ...rest,
    selectionId: null,
    template: isOfTwoSizes ? `${SIZE_TOKEN}/${template}` : template,
    sizes: isOfTwoSizes ? ["standard", "degreeRecord"] : ["standard"],
  }));

async function bring(world: World, people: readonly Person[]): Promise<void> {
  const rows = await Promise.all(
    people.map(async ({ picture, tail, number, ...facts }, index) => {
      const n = world.people + index + 1;
      const key = `t/${world.schoolId}/${n}`;
      const bytes = Buffer.concat([pictures[picture] ?? Buffer.alloc(0), tail]);
      return { ...facts, studentNo: number(n), photo: { key, ...(await storage().put(key, bytes)) } };
    }),
  );
  await seedApproved(owner, world, rows, world.people + 1);
  world.people += people.length;
}

/** SHA-256 of the approved photo of everybody who is in no batch. */
async function approvedIn({ schoolId }: World, colleges: readonly string[] | null): Promise<string[]> {
  const rows = await rowsIn<{ sha256: string; college: string }>(
    connection.db,
    [schoolId],
    sql`select o.sha256, e.college from enrollments e
      join submissions s on s.enrollment_id = e.id and s.state = 'approved'
      join standardizations z on z.id = s.standardization_id join objects o on o.id = z.standard_id
      where e.school_id = ${schoolId} and e.delivery = 'none' and e.photo = 'approved'`,
  );
  return rows.filter(({ college }) => colleges?.includes(college) ?? true).map((row) => row.sha256);
}

async function archivesOf(
  { operator, schoolId, taskId }: World,
  batchId: string,
  no: number,
): Promise<Buffer[]> {
  const { parts } = await requireBatch(operator, { schoolId, taskId, no });
  return Promise.all(
    parts.map(async (part) => {
      const wanted = { schoolId, batchId, part: part.no, isBeginning: true };
      const { plan } = await openDownload(operator, wanted);
      const pieces: Buffer[] = [];
      for await (const piece of readArchive(plan, (key) => storage().read(key))) pieces.push(piece);
      const archive = Buffer.concat(pieces);
      expect([archive.length, sha256(archive)]).toEqual([part.size, part.sha256]);
      return archive;
    }),
  );
}

/** Names and SHA-256 of an archive's photos, found whole by two readers; it stays there for the third. */
async function photosOf(path: string, archive: Buffer): Promise<[string, string][]> {
  await writeFile(path, archive);
  const { faults } = await verifyArchive(path);
  expect(faults).toEqual([]);
  const photos = [...(await unpack(path))].filter(([name]) => name.startsWith("photos/"));
  return photos.map(([name, bytes]) => [name, sha256(bytes)]);
}

const archivesIn = (line: number) => join(folder, String(line));

it.concurrent.each(LINES)(
  "random batches of line %i hold what was approved, each photo once, rebuild as they were, and show every change",
  async (line) => {
    let world: World | undefined;
    let made = 0;
    await mkdir(archivesIn(line));
    await fc.assert(
      fc.asyncProperty(
        fc.array(person, { minLength: 1, maxLength: 3 }),
        settings,
        fc.array(
          fc.tuple(fc.double({ min: 0, max: 0.999_999, noNaN: true }), fc.integer({ min: 1, max: 255 })),
          {
            minLength: 2,
            maxLength: 2,
          },
        ),
        async (people, wanted, changes) => {
          if (!world || made % PER_WORLD === 0) world = await newWorld(line, made / PER_WORLD);
          made++;
          await bring(world, people);
          const { operator, worker, schoolId, taskId } = world;
          const approved = await approvedIn(world, wanted.colleges);
          const { no, batchId } = await createBatch(operator, {
            schoolId,
            taskId,
            name: "批次",
            settings: wanted,
          });
          const ref = { schoolId, batchId };
          const { ready, blocked, fingerprint } = await checkBatch(operator, ref);
          expect(ready + blocked).toBe(approved.length);
          const sealing = sealBatch(operator, { ...ref, expected: Math.max(1, ready), fingerprint });
          if (ready === 0) {
            await expect(sealing).rejects.toMatchObject({ code: "batchEmpty" });
            return;
          }
          await sealing;
          const left = await approvedIn(world, wanted.colleges);

          await buildBatch(worker, plainEngine(), ref);
          const archives = await archivesOf(world, batchId, no);
          const photos: [string, string][] = [];
          for (const [part, archive] of archives.entries())
            photos.push(...(await photosOf(join(archivesIn(line), `${made}-${part}.zip`), archive)));
          const standard = photos.filter(([name]) => !name.startsWith("photos/150x210/"));
          const hashes = standard.map(([, hash]) => hash).sort();
          expect(hashes).toEqual(approved.filter((hash) => !left.includes(hash)).sort());
          expect(photos.length).toBe(ready * (wanted.sizes?.length ?? 1));
          expect(new Set(photos.map(([name]) => nameKey(name))).size).toBe(photos.length);

          // A building ends only where its archives have the hashes of the one before.
          await owner`update batches set status = 'sealed' where id = ${batchId}`;
          await buildBatch(worker, plainEngine(), ref);
          if (made % 10 === 0) {
            const again = await archivesOf(world, batchId, no);
            expect(again.map(sha256)).toEqual(archives.map(sha256));
          }

          const [archive = Buffer.alloc(0)] = archives;
          for (const [place, change] of changes) {
            const tampered = Buffer.from(archive);
            const at = Math.floor(place * tampered.length);
            tampered[at] = (tampered[at] ?? 0) ^ change;
            await writeFile(world.tampered, tampered);
            expect((await verifyArchive(world.tampered)).faults).not.toEqual([]);
          }
        },
      ),
      { numRuns: PER_LINE, endOnFailure: true },
    );
    if (hasUnzip) await run("unzip", ["-tqq", join(archivesIn(line), "*.zip")]);
  },
  300_000,
);
