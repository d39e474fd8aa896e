import { createHash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Collection, collectionOf, enrollmentsOf, testPolicy } from "@/db/testing/collection";
import { auditOf, openAsOwner, openDatabase, rowsIn } from "@/db/testing/database";
import { plainEngine } from "@/db/testing/plain-engine";
import { approveAll, deliverAll, draftBatch, FOR_ALL } from "@/db/testing/reviewed";
import { waitingJobs, workOff } from "@/db/testing/work-off";
import { readArchive as unpack } from "@/e2e/files/read-archive";
import { systemCtx } from "@/lib/auth/ctx";
import type { DemoPerson } from "@/lib/demo/people";
import { recountCounters } from "@/lib/progress/mutations";
import { freezeSelection } from "@/lib/roster/mutations/select";
import { NO_FILTERS } from "@/lib/roster/search-params";
import { storage } from "@/lib/storage/objects";
import { changePolicy } from "@/lib/tasks/mutations";
import { buildBatch } from "./mutations/build";
import { checkBatch } from "./mutations/check";
import { openDownload } from "./mutations/download";
import { editBatch } from "./mutations/edit";
import { sealBatch } from "./mutations/seal";
import { retryBuild } from "./mutations/stop-build";
import { listBatches, requireBatch } from "./queries";
import { verifyArchive } from "./summary/verify";
import { readArchive } from "./zip/archive";

const connection = openDatabase();
const owner = openAsOwner();

type BatchRef = { schoolId: string; batchId: string };

/** The whole archive as a download gives it. */
async function download({ operator }: Collection, { schoolId, batchId }: BatchRef): Promise<Buffer> {
  const { plan } = await openDownload(operator, { schoolId, batchId, part: 1, isBeginning: true });
  const pieces: Buffer[] = [];
  for await (const piece of readArchive(plan, (key) => storage().read(key))) pieces.push(piece);
  return Buffer.concat(pieces);
}

const filesOf = (archive: Buffer) => withFile(archive, unpack);

async function withFile<Read>(archive: Buffer, read: (path: string) => Promise<Read>): Promise<Read> {
  const folder = await mkdtemp(join(tmpdir(), "qc-archive-"));
  try {
    await writeFile(join(folder, "batch.zip"), archive);
    return await read(join(folder, "batch.zip"));
  } finally {
    await rm(folder, { recursive: true });
  }
}

const sha256 = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");

/** The stored standard photo that was approved for each student, by 学号. */
async function approvedPhotos({ place }: Collection) {
  const rows = await rowsIn<{ studentNo: string; key: string }>(
    connection.db,
    [place.schoolId],
    sql`select e.student_no as "studentNo", o.key from submissions s
      join enrollments e on e.id = s.enrollment_id
      join standardizations z on z.id = s.standardization_id join objects o on o.id = z.standard_id
      where s.task_id = ${place.taskId} and s.state = 'approved' order by 1`,
  );
  return new Map(rows.map(({ studentNo, key }) => [studentNo, key]));
}

describe("sealing", () => {
  let at: Collection & { people: DemoPerson[] };
  beforeEach(async () => {
    at = await collectionOf(connection, 3);
    await approveAll(at, at.people.slice(0, 2));
  });

  const buckets = async () => [...(await enrollmentsOf(at)).values()].map(({ bucket }) => bucket).sort();

  it("takes exactly what the dry run said, with its job and its audit event", async () => {
    const batch = await draftBatch(at);
    await expect(sealBatch(at.operator, { ...batch, expected: 3 })).rejects.toThrow("batchChanged");
    expect(await waitingJobs(connection)).toEqual([]);
    await sealBatch(at.operator, { ...batch, expected: 2 });
    expect((await waitingJobs(connection)).map(({ name, data }) => ({ name, data }))).toEqual([
      { name: "batch.build", data: { schoolId: batch.schoolId, batchId: batch.batchId } },
    ]);
    await expect(sealBatch(at.operator, { ...batch, expected: 2 })).rejects.toThrow("batchState");
    expect(await buckets()).toEqual(["notAssociated", "sealed", "sealed"]);
    await workOff(connection);
    expect(await auditOf(connection.db, batch.batchId)).toEqual([
      "batch.create",
      "batch.check",
      "batch.seal",
      "batch.build",
    ]);
  });

  it.each([
    ["photos of other students", ([one, , three]: string[]) => ({ ids: [one, three], template: "{XH}" })],
    ["other file names", ([one, two]: string[]) => ({ ids: [one, two], template: "{XH}_{XM}" })],
  ])("is refused where as many are now %s", async (_, changeOf) => {
    await approveAll(at, at.people.slice(2));
    const ids = [...(await enrollmentsOf(at)).values()].map(({ id }) => id);
    const only = async (some: (string | undefined)[]) => {
      const chosen = some.flatMap((id) => id ?? []);
      return freezeSelection(at.operator, { ...at.place, filters: NO_FILTERS, ids: chosen });
    };
    const batch = await draftBatch(at, "{XH}", await only(ids.slice(0, 2)));
    const { template, ...change } = changeOf(ids);
    const settings = { ...FOR_ALL, ...(await only(change.ids)), template };
    await editBatch(at.operator, { ...batch, name: "测试批次", settings });
    const { ready, fingerprint } = await checkBatch(at.operator, batch);
    await expect(sealBatch(at.operator, { ...batch, expected: 2 })).rejects.toMatchObject({
      ...{ code: "batchChanged", params: { expected: 2, found: ready } },
    });
    expect(ready).toBe(2);
    expect(await buckets()).toEqual(["approved", "approved", "approved"]);
    expect(await waitingJobs(connection)).toEqual([]);
    expect(await requireBatch(at.operator, { ...at.place, no: batch.no })).toMatchObject({
      status: "checked",
    });
    await sealBatch(at.operator, { ...batch, expected: 2, fingerprint });
    expect(await buckets()).toEqual(["approved", "sealed", "sealed"]);
  });

  it("of two drafts at the same moment puts no photo into both", async () => {
    const [one, two] = [await draftBatch(at), await draftBatch(at)];
    // Both have read the same candidates before either may write.
    const { settled: both } = await owner.begin(async (tx) => {
      await tx`select from enrollments where school_id = ${at.school.id} for update`;
      const seals = [one, two].map((draft) => sealBatch(at.operator, { ...draft, expected: 2 }));
      const settled = Promise.allSettled(seals);
      await expect
        .poll(async () => {
          const [waiting] = await owner`select count(*)::int as n from pg_stat_activity
            where datname = current_database() and wait_event_type = 'Lock'`;
          return waiting?.n;
        })
        .toBe(2);
      return { settled };
    });
    const outcomes = await both;
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const items = await rowsIn(connection.db, [at.school.id], sql`select enrollment_id from batch_items`);
    expect(items).toHaveLength(2);
    await workOff(connection);
    expect(await recountCounters(systemCtx(connection.db, "test", "all"))).toEqual([]);
  });

  it("leaves photos approved later to another batch", async () => {
    const first = await deliverAll(at);
    const before = sha256(await download(at, first));
    await approveAll(at, at.people.slice(2));
    const second = await deliverAll(at);
    expect((await listBatches(at.operator, at.place)).map(({ photosTotal }) => photosTotal)).toEqual([1, 2]);
    expect(sha256(await download(at, first))).toBe(before);
    expect([...(await filesOf(await download(at, second))).keys()]).toContain(
      `photos/${at.people[2]?.studentNo}.jpg`,
    );
  });
});

describe("a built batch", () => {
  let at: Collection & { people: DemoPerson[] };
  let batch: BatchRef & { no: number };
  let archive: Buffer;

  beforeAll(async () => {
    at = await collectionOf(connection, 2);
    await approveAll(at, at.people);
    batch = await deliverAll(at);
    archive = await download(at, batch);
  });

  const worker = () => systemCtx(connection.db, "batch.build", at.school.id);

  it("is checked by what is in it alone, and signed with the key that its page names", async () => {
    const { signed, faults } = await withFile(archive, verifyArchive);
    const { signedBy } = await requireBatch(at.operator, { ...at.place, no: batch.no });
    expect(faults).toEqual([]);
    expect(signed?.fingerprint).toBe(signedBy);
    expect(signed?.facts).toMatchObject({ school: at.school.code, batch: batch.no, photos: 2 });
  });

  it("holds the approved bytes under their names, with manifests and checksums", async () => {
    const files = await filesOf(archive);
    const sums = files.get("SHA256SUMS")?.toString() ?? "";
    const manifest = files.get("manifest.csv")?.toString() ?? "";
    for (const [studentNo, key] of await approvedPhotos(at)) {
      const photo = files.get(`photos/${studentNo}.jpg`);
      expect(photo?.equals(await storage().read(key))).toBe(true);
      expect(sums).toContain(`${sha256(photo ?? Buffer.alloc(0))}  photos/${studentNo}.jpg\n`);
    }
    for (const { documentNumber, name } of at.people) {
      expect(manifest).toContain(documentNumber);
      expect(manifest).toContain(name);
    }
    expect(files.size).toBe(7);
    const told = await requireBatch(at.operator, { ...at.place, no: batch.no });
    expect(told.parts).toMatchObject([{ no: 1, photos: 2, size: archive.length, sha256: sha256(archive) }]);
  });

  it("is the same byte for byte after a rebuild, also under other rules", async () => {
    const policy = testPolicy((rules) => ({
      ...rules,
      photoSpec: { ...rules.photoSpec, standard: { ...rules.photoSpec.standard, dpi: 350 } },
    }));
    await changePolicy(at.operator, { ...at.place, fromVersion: 1, policy, reason: "other rules" });
    await owner`update batches set status = 'sealed' where id = ${batch.batchId}`;
    await buildBatch(worker(), plainEngine(), batch);
    expect((await download(at, batch)).equals(archive)).toBe(true);
    await buildBatch(worker(), plainEngine(), batch);
    expect((await download(at, batch)).equals(archive)).toBe(true);
  });

  it("gives any range of it as the same bytes", async () => {
    const { plan } = await openDownload(at.operator, { ...batch, part: 1, isBeginning: false });
    for (const [start, end] of [
      [0, 0],
      [1, 99],
      [archive.length - 50, archive.length - 1],
      [70_000, 90_000],
    ] as const) {
      const pieces: Buffer[] = [];
      for await (const piece of readArchive(plan, (key) => storage().read(key), { start, end }))
        pieces.push(piece);
      expect(Buffer.concat(pieces).equals(archive.subarray(start, end + 1))).toBe(true);
    }
  });

  it.each([
    ["the name of a photo", "update batch_items set file_name = 'x'"],
    ["the bytes of a photo", "update batch_items set sha256 = repeat('0', 64)"],
    ["the list", "delete from batch_items"],
    ["a manifest", "update batch_files set sha256 = repeat('0', 64)"],
    ["the list of manifests", "delete from batch_files"],
    ["an approved photo", "update submissions set standardization_id = null where state = 'approved'"],
    ["whose photo it is", "update submissions set enrollment_id = app_uuid_v7() where state = 'approved'"],
  ])("does not let anybody change %s", async (_, statement) => {
    const change = rowsIn(connection.db, [at.school.id], sql.raw(statement));
    await expect(change.catch((error: Error) => Promise.reject(error.cause))).rejects.toThrow(
      /does not change|append-only/,
    );
  });
});

describe("a build", () => {
  it("stops where a stored photo is not the one that was approved, and goes on once it is back", async () => {
    const at = await collectionOf(connection, 2);
    await approveAll(at, at.people);
    const draft = await draftBatch(at);
    await sealBatch(at.operator, { ...draft, expected: 2 });
    const [key = ""] = (await approvedPhotos(at)).values();
    const genuine = await storage().read(key);
    await storage().delete(key);
    await storage().put(key, Buffer.from("another picture"));
    await expect(workOff(connection)).rejects.toThrow("photoChanged");
    const state = async () => {
      const { status, stop } = await requireBatch(at.operator, { ...at.place, no: draft.no });
      return [status, stop];
    };
    expect(await state()).toEqual(["sealed", "photoChanged"]);
    await expect(download(at, draft)).rejects.toThrow("batchState");
    await storage().delete(key);
    await storage().put(key, genuine);
    await buildBatch(systemCtx(connection.db, "batch.build", at.school.id), plainEngine(), draft);
    expect(await state()).toEqual(["sealed", "photoChanged"]);
    await retryBuild(at.operator, draft);
    await workOff(connection);
    expect(await state()).toEqual(["built", null]);
    expect((await filesOf(await download(at, draft))).size).toBe(7);
  });
});
