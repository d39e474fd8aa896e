import { crc32 } from "node:zlib";
import { sql } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import {
  bringCaptures,
  type Collection,
  collectionOf,
  enrollmentsOf,
  picture,
  type UploadFile,
  uploadPhotos,
} from "@/db/testing/collection";
import { auditOf, openDatabase, rowsIn } from "@/db/testing/database";
import { plainEngine } from "@/db/testing/plain-engine";
import { applyNow, claim, decideCard, newReviewer } from "@/db/testing/reviewed";
import { waitingJobs, workOff } from "@/db/testing/work-off";
import { PHOTO_ITEM_OUTCOMES } from "@/db/vocabulary";
import { systemCtx } from "@/lib/auth/ctx";
import { planArchive, readArchive } from "@/lib/delivery/zip/archive";
import type { DemoPerson } from "@/lib/demo/people";
import { matchPhotos } from "./mutations/match-photos";
import { processSubmission } from "./mutations/process-submission";
import { assignItem, dismissItem } from "./mutations/resolve-item";
import { listPhotoItems, requirePhotoImport } from "./queries";
import { PHOTO_FILE_LIMIT } from "./schema";

const connection = openDatabase();

let at: Collection & { people: DemoPerson[] };
let first: DemoPerson;
let second: DemoPerson;
let third: DemoPerson;
let bytes: Buffer;

beforeEach(async () => {
  at = await collectionOf(connection, 3);
  const [one, two, three] = at.people;
  if (!one || !two || !three) throw new Error("there are three people");
  [first, second, third] = [one, two, three];
  bytes = await picture(1);
});

/** A stored ZIP made of these files, names as they are given. */
async function zipOf(files: readonly UploadFile[]): Promise<Buffer> {
  const entries = files.map(({ name, bytes: content }) => ({
    name,
    key: name,
    size: content.length,
    crc32: crc32(content),
  }));
  const read = async (key: string) => files.find(({ name }) => name === key)?.bytes ?? Buffer.alloc(0);
  const pieces: Buffer[] = [];
  for await (const piece of readArchive(planArchive(entries, new Date()), read)) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** What became of every file: outcome, and why where it was not taken. */
async function fates(ref: { schoolId: string; importId: string }) {
  const items = await listPhotoItems(at.operator, { ...ref, outcomes: [...PHOTO_ITEM_OUTCOMES] });
  return Object.fromEntries(
    items.map(({ fileName, outcome, problem }) => [
      fileName,
      problem ? `${outcome}: ${problem.code}` : outcome,
    ]),
  );
}

/** Uploads files and lets the worker finish. */
async function bring(files: readonly UploadFile[], kind?: "capture" | "reference") {
  const ref = await uploadPhotos(at, files, kind);
  await workOff(connection);
  expect((await requirePhotoImport(at.operator, ref)).status).toBe("done");
  return { ref, fates: await fates(ref) };
}

/** How many rows of a table a student has. */
async function rowsOf(table: "captures" | "submissions" | "reference_photos", { studentNo }: DemoPerson) {
  const enrollment = (await enrollmentsOf(at)).get(studentNo);
  const [row] = await rowsIn<{ n: number }>(
    connection.db,
    [at.school.id],
    sql`select count(*)::int as n from ${sql.identifier(table)} where enrollment_id = ${enrollment?.id}`,
  );
  return row?.n;
}

const bucketOf = async ({ studentNo }: DemoPerson) => (await enrollmentsOf(at)).get(studentNo)?.bucket;

describe("the student of a file", () => {
  it("is found by 学号, 考生号 or document number, also among other words", async () => {
    const names = [
      `${first.studentNo}_张三.JPG`,
      `${second.examNo}.jpg`,
      `folder/${third.documentNumber}.jpeg`,
    ];
    const { fates: found } = await bring(names.map((name) => ({ name, bytes })));
    expect(Object.values(found)).toEqual(["matched", "matched", "matched"]);
    for (const person of at.people) {
      expect(await rowsOf("captures", person)).toBe(1);
      expect(await bucketOf(person)).toBe("inReview");
    }
  });

  it("that nobody is, or that two files name, is left to a person; nothing is taken for them", async () => {
    const { fates: found } = await bring([
      { name: "0000000000.jpg", bytes },
      { name: `${first.studentNo}.jpg`, bytes },
      { name: `${first.studentNo} (1).jpg`, bytes },
      { name: `${second.studentNo}_${third.studentNo}.jpg`, bytes },
    ]);
    expect(found).toEqual({
      "0000000000.jpg": "unmatched: noStudent",
      [`${first.studentNo}.jpg`]: "duplicate: sameStudent",
      [`${first.studentNo} (1).jpg`]: "duplicate: sameStudent",
      [`${second.studentNo}_${third.studentNo}.jpg`]: "unmatched: ambiguous",
    });
    for (const person of at.people) expect(await rowsOf("captures", person)).toBe(0);
  });

  it("can be named by hand, once; a file can be set aside", async () => {
    const { ref } = await bring([
      { name: "unknown.jpg", bytes },
      { name: "useless.jpg", bytes },
    ]);
    const items = await listPhotoItems(at.operator, { ...ref, outcomes: ["unmatched"] });
    const [unknown, useless] = items.map(({ id: itemId }) => ({ schoolId: at.school.id, itemId }));
    if (!unknown || !useless) throw new Error("there are two items");
    await expect(assignItem(at.operator, { ...unknown, number: "nobody" })).rejects.toThrow(
      "studentNotFound",
    );
    await assignItem(at.operator, { ...unknown, number: first.studentNo });
    await expect(assignItem(at.operator, { ...unknown, number: second.studentNo })).rejects.toThrow(
      "itemState",
    );
    await dismissItem(at.operator, useless);
    await expect(dismissItem(at.operator, useless)).rejects.toThrow("itemState");
    expect(await auditOf(connection.db, unknown.itemId)).toEqual(["photoImport.assign"]);
    await workOff(connection);
    expect(await rowsOf("captures", first)).toBe(1);
    expect(await fates(ref)).toEqual({ "unknown.jpg": "matched", "useless.jpg": "dismissed: noStudent" });
  });
});

describe("a file that is no photo", () => {
  it("is listed with its reason, and the others go on", async () => {
    const { fates: found } = await bring([
      { name: `${first.studentNo}.jpg`, bytes: Buffer.from("just a text with the name of a picture") },
      { name: `${second.studentNo}.jpg`, bytes: Buffer.alloc(0) },
      { name: "large.jpg", bytes: Buffer.concat([bytes, Buffer.alloc(PHOTO_FILE_LIMIT)]) },
      { name: `${third.studentNo}.jpg`, bytes },
    ]);
    expect(found).toEqual({
      [`${first.studentNo}.jpg`]: "refused: notAPhoto",
      [`${second.studentNo}.jpg`]: "refused: emptyFile",
      "large.jpg": "refused: tooLarge",
      [`${third.studentNo}.jpg`]: "matched",
    });
    expect(await bucketOf(third)).toBe("inReview");
    expect(await rowsOf("captures", first)).toBe(0);
  });

  it("but begins like one ends as blocked, costs no attempt, and leaves room for another", async () => {
    const broken = Buffer.concat([bytes.subarray(0, 20), Buffer.from("nothing of a picture after this")]);
    await bring([{ name: `${first.studentNo}.jpg`, bytes: broken }]);
    expect((await enrollmentsOf(at)).get(first.studentNo)).toMatchObject({
      bucket: "qualityBlocked",
      used: 0,
    });
    await bring([{ name: `${first.studentNo}.jpg`, bytes }]);
    expect((await enrollmentsOf(at)).get(first.studentNo)).toMatchObject({ bucket: "inReview", used: 1 });
  });
});

describe("an archive", () => {
  it("gives each of its pictures to its student and lists the rest", async () => {
    const zip = await zipOf([
      { name: `计算机学院/${first.studentNo}.jpg`, bytes },
      { name: `${second.studentNo}.jpg`, bytes: Buffer.from("no picture at all") },
      { name: "empty.jpg", bytes: Buffer.alloc(0) },
      { name: "__MACOSX/._1.jpg", bytes },
      { name: "inner.zip", bytes: await zipOf([{ name: `${third.studentNo}.jpg`, bytes }]) },
    ]);
    const { fates: found } = await bring([{ name: "all.zip", bytes: zip }]);
    expect(found).toEqual({
      "all.zip": "expanded",
      [`all.zip/计算机学院/${first.studentNo}.jpg`]: "matched",
      [`all.zip/${second.studentNo}.jpg`]: "refused: notAPhoto",
      "all.zip/empty.jpg": "refused: emptyFile",
      "all.zip/__MACOSX/._1.jpg": "dismissed: systemFile",
      "all.zip/inner.zip": "refused: archiveNested",
    });
    expect(await rowsOf("captures", third)).toBe(0);
  });

  it.each(["../1.jpg", "a/../../1.jpg", "/etc/1.jpg", "C:\\1.jpg", "..\\1.jpg"])(
    "with an entry named %s is refused as a whole",
    async (name) => {
      const zip = await zipOf([
        { name: `${first.studentNo}.jpg`, bytes },
        { name, bytes },
      ]);
      const { fates: found } = await bring([{ name: "evil.zip", bytes: zip }]);
      expect(found).toEqual({ "evil.zip": "refused: archivePath" });
      expect(await rowsOf("captures", first)).toBe(0);
    },
  );

  it("that is cut off is refused", async () => {
    const zip = await zipOf([{ name: `${first.studentNo}.jpg`, bytes }]);
    const { fates: found } = await bring([{ name: "cut.zip", bytes: zip.subarray(0, zip.length - 40) }]);
    expect(found).toEqual({ "cut.zip": "refused: archiveDamaged" });
  });
});

describe("a job that runs twice", () => {
  it("matches every file once", async () => {
    const zip = await zipOf([{ name: `${second.studentNo}.jpg`, bytes }]);
    const ref = await uploadPhotos(at, [
      { name: `${first.studentNo}.jpg`, bytes },
      { name: "one.zip", bytes: zip },
    ]);
    const worker = systemCtx(connection.db, "test", at.school.id);
    await matchPhotos(worker, ref);
    await matchPhotos(worker, ref);
    await workOff(connection);
    for (const person of [first, second]) {
      expect(await rowsOf("captures", person)).toBe(1);
      expect(await rowsOf("submissions", person)).toBe(1);
    }
  });

  it("matches every file once also when both run at the same time", async () => {
    const ref = await uploadPhotos(at, [{ name: `${first.studentNo}.jpg`, bytes }]);
    const worker = systemCtx(connection.db, "test", at.school.id);
    await Promise.all([matchPhotos(worker, ref), matchPhotos(worker, ref)]);
    await workOff(connection);
    expect(await rowsOf("captures", first)).toBe(1);
    expect(await fates(ref)).toEqual({ [`${first.studentNo}.jpg`]: "matched" });
  });

  it("puts a submission before the reviewers once", async () => {
    const ref = await uploadPhotos(at, [{ name: `${first.studentNo}.jpg`, bytes }]);
    const worker = systemCtx(connection.db, "test", at.school.id);
    await matchPhotos(worker, ref);
    const job = (await waitingJobs(connection)).find(({ name }) => name === "submission.process");
    const submission = { schoolId: at.school.id, submissionId: job?.data.submissionId ?? "" };
    await Promise.all([
      processSubmission(worker, plainEngine(), submission),
      processSubmission(worker, plainEngine(), submission),
    ]);
    await processSubmission(worker, plainEngine(), submission);
    expect(await claim(await newReviewer(at))).toHaveLength(1);
    expect((await enrollmentsOf(at)).get(first.studentNo)).toMatchObject({ bucket: "inReview", used: 1 });
    expect(await auditOf(connection.db, submission.submissionId)).toEqual([
      "submission.create",
      "submission.process",
    ]);
  });
});

describe("another picture of the same student", () => {
  const again = () => bring([{ name: `${first.studentNo}.jpg`, bytes }]);

  it("is not taken while one waits for review, nor after one was approved", async () => {
    await bringCaptures(at, [first]);
    expect(Object.values((await again()).fates)).toEqual(["refused: alreadyInReview"]);
    const reviewer = await newReviewer(at);
    const [card] = await claim(reviewer);
    if (!card) throw new Error("there is a card");
    await decideCard(reviewer, card, "approve");
    expect(Object.values((await again()).fates)).toEqual(["refused: alreadyInReview"]);
    await applyNow(reviewer);
    expect(Object.values((await again()).fates)).toEqual(["refused: alreadyApproved"]);
    expect(await rowsOf("captures", first)).toBe(1);
  });

  it("replaces the reference photo, of which only the newest counts", async () => {
    await bring([{ name: `${first.studentNo}.jpg`, bytes }], "reference");
    await bring([{ name: `${first.studentNo}.jpg`, bytes: await picture(2) }], "reference");
    const [row] = await rowsIn(
      connection.db,
      [at.school.id],
      sql`select count(*)::int as n, count(*) filter (where replaced_at is null and state = 'ready')::int as current
        from reference_photos`,
    );
    expect(row).toEqual({ n: 2, current: 1 });
  });
});
