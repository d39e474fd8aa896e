import { buffer } from "node:stream/consumers";
import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { inSchoolScope } from "@/db/scope";
import { collectionOf } from "@/db/testing/collection";
import { auditOf, openDatabase } from "@/db/testing/database";
import { staffMember } from "@/db/testing/staff-member";
import { waitingJobs, workOff } from "@/db/testing/work-off";
import { type Ctx, clockAt, systemCtx } from "@/lib/auth/ctx";
import { openArchive } from "@/lib/intake/archive/open-archive";
import { readSheet } from "@/lib/roster/file/read-sheet";
import { storage } from "@/lib/storage/objects";
import { DAY_MS } from "../forecast/forecast";
import { MISSING, sumOf } from "../policy";
import { taskProgress } from "../queries";
import { expireMissingLists } from "./expire";
import { KEPT_DAYS } from "./kept-days";
import { latestMissingList, openMissingList } from "./lists";
import { requestMissingList } from "./request";
import { writeMissingList } from "./write";

const connection = openDatabase();
let at: Awaited<ReturnType<typeof collectionOf>>;

beforeAll(async () => {
  at = await collectionOf(connection, 40);
  const { schoolId, taskId } = at.place;
  const some = (count: number) =>
    sql`(select id from enrollments where task_id = ${taskId} and photo = 'none' order by id limit ${count})`;
  await inSchoolScope(connection.db, [schoolId], 0, async (tx) => {
    await tx.execute(sql`update enrollments set photo = 'approved' where id in ${some(7)}`);
    await tx.execute(sql`update enrollments set photo = 'rejected' where id in ${some(2)}`);
    await tx.execute(sql`update students set name = '=1+1' where id =
      (select student_id from enrollments where id in ${some(1)})`);
  });
});

/** The workbooks of an archive, read by another library: rows of text by file name. */
async function workbooks(ctx: Ctx, listId: string): Promise<Map<string, string[][]>> {
  const { key, size } = await openMissingList(ctx, { schoolId: at.school.id, listId });
  const archive = await openArchive(key, size);
  const files = new Map<string, string[][]>();
  for (const entry of archive.entries) {
    const rows: string[][] = [];
    for await (const { cells } of readSheet(await buffer(await archive.open(entry)))) {
      expect(cells.every((cell) => typeof cell === "string")).toBe(true);
      rows.push(cells.map(String));
    }
    files.set(entry.name, rows);
  }
  archive.close();
  return files;
}

async function make(ctx: Ctx): Promise<string> {
  const { listId } = await requestMissingList(ctx, at.place);
  await workOff(connection);
  return listId;
}

describe("the list of the missing", () => {
  it("has one workbook per college, and in them everybody who is missing, as text", async () => {
    const listId = await make(at.operator);
    const { total, colleges } = await taskProgress(at.operator, at.place);
    const expected = colleges.filter(({ sums }) => sumOf(sums, MISSING) > 0);
    const files = await workbooks(at.operator, listId);
    expect([...files.keys()].sort()).toEqual(expected.map(({ college }) => `${college}.xlsx`).sort());
    for (const { college, sums } of expected)
      expect([college, (files.get(`${college}.xlsx`)?.length ?? 0) - 1]).toEqual([
        college,
        sumOf(sums, MISSING),
      ]);
    const cells = [...files.values()].flat(2);
    expect(cells).toContain("=1+1");
    expect(cells).toContain("审核未通过");
    expect(cells.filter((cell) => /\d{17}[\dX]/.test(cell))).toEqual([]);
    expect(await latestMissingList(at.operator, at.place)).toMatchObject({
      ...{ id: listId, status: "done", students: sumOf(total, MISSING) },
      ...{ collegesDone: expected.length, collegesTotal: expected.length },
    });
    expect(await auditOf(connection.db, listId)).toEqual(["missingList.create", "missingList.download"]);
  });

  it("of a college's person has only the own college", async () => {
    const college = at.people[0]?.college ?? "";
    const viewer = await staffMember(connection.db, {
      ...{ role: "collegeViewer" as const, schoolId: at.school.id, college },
    });
    expect([...(await workbooks(viewer, await make(viewer))).keys()]).toEqual([`${college}.xlsx`]);
  });

  it("is given to nobody but the person who asked for it", async () => {
    const listId = await make(at.operator);
    const colleague = await staffMember(connection.db, { role: "registrar", schoolId: at.school.id });
    const ref = { schoolId: at.school.id, listId };
    await expect(openMissingList(colleague, ref)).rejects.toMatchObject({ code: "notFound" });
    expect(await latestMissingList(colleague, at.place)).toBeNull();
  });

  it("is asked for with ids only, and is not given out before it is whole", async () => {
    const { listId } = await requestMissingList(at.operator, at.place);
    expect(await waitingJobs(connection)).toEqual([
      { name: "progress.missing", data: { schoolId: at.school.id, listId } },
    ]);
    const ref = { schoolId: at.school.id, listId };
    await expect(openMissingList(at.operator, ref)).rejects.toMatchObject({ code: "missingListState" });
    await workOff(connection);
    await openMissingList(at.operator, ref);
  });

  it("is kept for some days, and then forgotten with its bytes", async () => {
    const listId = await make(at.operator);
    const ref = { schoolId: at.school.id, listId };
    const { key } = await openMissingList(at.operator, ref);
    const machine = (days: number) => ({
      ...systemCtx(connection.db, "progress.expire", "all"),
      clock: clockAt(days * DAY_MS),
    });
    await expireMissingLists(machine(KEPT_DAYS - 1));
    expect(await storage().exists(key)).toBe(true);
    await expireMissingLists(machine(KEPT_DAYS + 1));
    expect(await storage().exists(key)).toBe(false);
    await expect(openMissingList(at.operator, ref)).rejects.toMatchObject({ code: "missingListState" });
    expect(await latestMissingList(at.operator, at.place)).toMatchObject({ id: listId, isKept: false });
  });

  it("that is made again by a repeated job stays as it was given out", async () => {
    const listId = await make(at.operator);
    const ref = { schoolId: at.school.id, listId };
    const before = await openMissingList(at.operator, ref);
    await writeMissingList(systemCtx(connection.db, "progress.missing", at.school.id), ref);
    expect((await openMissingList(at.operator, ref)).key).toBe(before.key);
  });
});
