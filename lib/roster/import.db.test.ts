import { Readable } from "node:stream";
import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import {
  bringRoster,
  type Collection,
  checkRoster,
  collectionOf,
  enrollmentsOf,
} from "@/db/testing/collection";
import { auditOf, openDatabase, rowsIn } from "@/db/testing/database";
import { approveAll } from "@/db/testing/reviewed";
import { workOff } from "@/db/testing/work-off";
import { systemCtx } from "@/lib/auth/ctx";
import { type DemoPerson, inventPeople } from "@/lib/demo/people";
import { applyToSelection } from "./mutations/bulk";
import { commitRows } from "./mutations/commit-rows";
import { fixRows } from "./mutations/fix-rows";
import { openImportLog } from "./mutations/import-log";
import { freezeSelection } from "./mutations/select";
import { cancelImport, commitImport, mapImport } from "./mutations/steer";
import { uploadRoster } from "./mutations/upload";
import { listEnrollments, listImportRows, listImports, requireImport } from "./queries";
import { NO_FILTERS } from "./search-params";

const connection = openDatabase();
const worker = (schoolId: string) => systemCtx(connection.db, "test", schoolId);

/** A list with some people replaced by changed copies. */
function changed(people: readonly DemoPerson[], changes: Record<number, Partial<DemoPerson>>): DemoPerson[] {
  return people.map((person, index) => ({ ...person, ...changes[index] }));
}

async function problemsOf(
  { operator }: Collection,
  { schoolId, id: importId }: { schoolId: string; id: string },
) {
  const rows = await listImportRows(operator, { schoolId, importId, outcome: "error" });
  return rows.map(({ rowNo, problems }) => ({ rowNo, codes: problems.map(({ code }) => code) }));
}

/** Name, 学号 and college of everybody in the task, in the order of 学号. */
function rosterOf({ place }: Collection) {
  return rowsIn<{ name: string; studentNo: string; college: string }>(
    connection.db,
    [place.schoolId],
    sql`select s.name, e.student_no as "studentNo", e.college
      from enrollments e join students s on s.school_id = e.school_id and s.id = e.student_id
      where e.task_id = ${place.taskId} order by e.student_no`,
  );
}

describe("a roster file", () => {
  let at: Collection & { people: DemoPerson[] };
  beforeAll(async () => {
    at = await collectionOf(connection, 4);
  });

  it("becomes one row per student, none lost", async () => {
    const expected = at.people.map(({ name, studentNo, college }) => ({ name, studentNo, college }));
    expected.sort((a, b) => a.studentNo.localeCompare(b.studentNo));
    expect(await rosterOf(at)).toEqual(expected);
  });

  it("is counted as new, changed, same and wrong before anything is written", async () => {
    const [a, b, c] = at.people;
    const [stranger] = inventPeople({ seed: 9, count: 1, entryYear: 2026 });
    if (!a || !b || !c || !stranger) throw new Error("there are four people");
    const wrong = { ...c, documentNumber: "420106200001011234" };
    const before = await rosterOf(at);
    const { counts } = await checkRoster(at, [a, { ...b, college: "新学院" }, wrong, stranger]);
    expect(counts).toMatchObject({ new: 1, changed: 1, same: 1, error: 1, missing: 2 });
    expect(await rosterOf(at)).toEqual(before);
  });

  it("opens exactly those whom it counted as not in it, whatever becomes of them afterwards", async () => {
    const at = await collectionOf(connection, 4);
    const [present, ...absent] = at.people;
    if (!present) throw new Error("there are four people");
    const order = { ...NO_FILTERS, sort: "studentNo", dir: "asc", after: null, size: 50 } as const;
    const { schoolId } = at.place;
    const { id: importId, counts } = await checkRoster(at, [present]);
    const listed = async (notIn: string | null | undefined) => {
      const params = { ...order, notIn: notIn ?? null };
      const { rows } = await listEnrollments(at.operator, { ...at.place, params });
      return rows.map(({ name }) => name).sort();
    };
    const names = absent.map(({ name }) => name).sort();
    expect(counts?.missing).toBe(3);
    expect(await listed(counts?.missingSelection)).toEqual(names);
    const filters = { ...NO_FILTERS, notIn: counts?.missingSelection ?? null };
    const { selectionId, size } = await freezeSelection(at.operator, { ...at.place, filters, ids: null });
    expect(size).toBe(3);
    const bulk = { schoolId, selectionId, reason: "退学", expected: 3 } as const;
    await applyToSelection(at.operator, { ...bulk, action: "withdraw" });
    expect(await listed(counts?.missingSelection)).toEqual(names);
    const later = await checkRoster(at, [present]);
    expect(later.counts).toMatchObject({ missing: 0, missingSelection: null });
    await applyToSelection(at.operator, { ...bulk, action: "relist" });
    await cancelImport(at.operator, { schoolId, importId });
    expect(await listed(counts?.missingSelection)).toEqual(names);
  });

  it("counts those who are not in it anew where a fix names one of them", async () => {
    const at = await collectionOf(connection, 3);
    const [present, mistyped, absent] = at.people;
    if (!present || !mistyped || !absent) throw new Error("there are three people");
    const { schoolId } = at.place;
    const wrong = { ...mistyped, documentNumber: "420106200001011234" };
    const { id: importId, counts } = await checkRoster(at, [present, wrong]);
    expect(counts?.missing).toBe(2);
    const fix = { documentNumber: mistyped.documentNumber };
    await fixRows(at.operator, { schoolId, importId, rows: [{ rowNo: 3, fix }] });
    const { counts: after } = await requireImport(at.operator, { schoolId, importId });
    expect(after).toMatchObject({ missing: 1, missingSelection: counts?.missingSelection });
    const order = { ...NO_FILTERS, sort: "studentNo", dir: "asc", after: null, size: 50 } as const;
    const params = { ...order, notIn: after?.missingSelection ?? null };
    const { rows } = await listEnrollments(at.operator, { ...at.place, params });
    expect(rows.map(({ name }) => name)).toEqual([absent.name]);
  });

  it("brought a second time changes nothing and has nothing to import", async () => {
    const checked = await checkRoster(at, at.people);
    expect(checked.counts).toMatchObject({ new: 0, changed: 0, same: 4, error: 0, missing: 0 });
    const commit = commitImport(at.operator, {
      schoolId: at.school.id,
      importId: checked.id,
      expected: { new: 0, changed: 0 },
    });
    await expect(commit).rejects.toThrow("nothingToImport");
  });

  it("refuses by name the second row with a number that is already in the file", async () => {
    const [a, b] = inventPeople({ seed: 11, count: 2, entryYear: 2026 });
    if (!a || !b) throw new Error("there are two people");
    const rows = [a, { ...b, documentNumber: a.documentNumber, sex: a.sex, birthDate: a.birthDate }];
    const checked = await checkRoster(at, rows);
    expect(checked.counts).toMatchObject({ new: 1, error: 1 });
    expect(await problemsOf(at, checked)).toEqual([{ rowNo: 3, codes: ["duplicateInFile"] }]);
    const sameNo = await checkRoster(at, [a, { ...b, studentNo: a.studentNo }]);
    expect(await problemsOf(at, sameNo)).toEqual([{ rowNo: 3, codes: ["duplicateInFile"] }]);
  });

  it("has a log: who did what, what the columns meant, and each finding with its rule, no number in full", async () => {
    const [a, b] = inventPeople({ seed: 14, count: 2, entryYear: 2026 });
    if (!a || !b) throw new Error("there are two people");
    const wrong = `${b.documentNumber.slice(0, 17)}${b.documentNumber.endsWith("1") ? "2" : "1"}`;
    const { id: importId, schoolId } = await checkRoster(at, [a, { ...b, documentNumber: wrong }]);
    const log = await openImportLog(at.operator, { schoolId, importId });
    expect(log).toMatchObject({ author: "测试人员", school: at.school.name, counts: { new: 1, error: 1 } });
    expect(log.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(log.sheet?.headings[log.mapping.documentNumber ?? -1]).toBeTruthy();
    expect(log.steps.map(({ action }) => action)).toEqual(["roster.upload", "roster.map"]);
    expect(log.rows).toMatchObject([
      { rowNo: 3, name: b.name, outcome: "error", problems: [{ code: "documentChecksum" }] },
    ]);
    expect(JSON.stringify(log.rows)).not.toContain(wrong);
    expect((await auditOf(connection.db, importId)).at(-1)).toBe("roster.export");
  });

  it("refuses a 学号 that somebody else in the task holds", async () => {
    const [holder] = at.people;
    const [stranger] = inventPeople({ seed: 12, count: 1, entryYear: 2026 });
    if (!holder || !stranger) throw new Error("there are people");
    const checked = await checkRoster(at, [{ ...stranger, studentNo: holder.studentNo }]);
    expect(await problemsOf(at, checked)).toEqual([{ rowNo: 2, codes: ["studentNoTaken"] }]);
  });

  it("writes only what the person saw: other numbers are a conflict", async () => {
    const { id: importId, schoolId } = await checkRoster(
      at,
      changed(at.people, { 0: { college: "新学院" } }),
    );
    const commit = (n: number) =>
      commitImport(at.operator, { schoolId, importId, expected: { new: 0, changed: n } });
    await expect(commit(2)).rejects.toThrow("importCounts");
    await commit(1);
    await expect(commit(1)).rejects.toThrow("importState");
    await workOff(connection);
    expect(await auditOf(connection.db, importId)).toEqual(["roster.upload", "roster.map", "roster.commit"]);
  });

  it("given up before its commit leaves no trace in the roster", async () => {
    const [stranger] = inventPeople({ seed: 13, count: 1, entryYear: 2026 });
    if (!stranger) throw new Error("there is a person");
    const ref = { schoolId: at.school.id, importId: (await checkRoster(at, [stranger])).id };
    await cancelImport(at.operator, ref);
    await expect(commitImport(at.operator, { ...ref, expected: { new: 1, changed: 0 } })).rejects.toThrow(
      "importState",
    );
    await expect(mapImport(at.operator, { ...ref, mapping: {}, leavesHidden: false })).rejects.toThrow(
      "importState",
    );
    await commitRows(worker(at.school.id), ref);
    expect(await rosterOf(at)).toHaveLength(4);
  });

  it("that is empty is refused and leaves no import", async () => {
    const before = await listImports(at.operator, at.place);
    const upload = uploadRoster(at.operator, {
      ...at.place,
      fileName: "empty.xlsx",
      source: Readable.from([]),
    });
    await expect(upload).rejects.toThrow("emptyFile");
    expect((await listImports(at.operator, at.place)).length).toBe(before.length);
  });

  it("that is no table at all fails with its reason", async () => {
    const source = Readable.from([Buffer.from("%PDF-1.7 not a table")]);
    const { importId } = await uploadRoster(at.operator, { ...at.place, fileName: "x.xlsx", source });
    await workOff(connection);
    const { status, failure } = await requireImport(at.operator, { schoolId: at.school.id, importId });
    expect({ status, hasReason: failure !== null }).toEqual({ status: "failed", hasReason: true });
  });
});

describe("a student whose photo was approved", () => {
  let at: Collection & { people: DemoPerson[] };
  let person: DemoPerson;

  beforeAll(async () => {
    at = await collectionOf(connection, 2);
    const [first] = at.people;
    if (!first) throw new Error("there is a person");
    person = first;
    await approveAll(at, [first]);
  });

  it.each([
    ["name", { name: "改名者" }],
    ["学号", { studentNo: "9999999999" }],
    ["考生号", { examNo: "99999999999999" }],
  ])("keeps the %s against a later file, and the row says so", async (_, change) => {
    const before = await rosterOf(at);
    const checked = await checkRoster(at, [{ ...person, ...change }]);
    expect(checked.counts).toMatchObject({ new: 0, changed: 0, error: 1 });
    expect(await problemsOf(at, checked)).toEqual([{ rowNo: 2, codes: ["approvedLocked"] }]);
    expect(await rosterOf(at)).toEqual(before);
  });

  it("keeps them also where the approval came between check and commit", async () => {
    const fresh = await collectionOf(connection, 1);
    const [only] = fresh.people;
    if (!only) throw new Error("there is a person");
    const { id: importId, schoolId } = await checkRoster(fresh, [
      { ...only, name: "改名者", studentNo: "8888888888" },
    ]);
    await approveAll(fresh, [only]);
    await commitImport(fresh.operator, { schoolId, importId, expected: { new: 0, changed: 1 } });
    await workOff(connection);
    expect(await rosterOf(fresh)).toEqual([
      { name: only.name, studentNo: only.studentNo, college: only.college },
    ]);
    expect([...(await enrollmentsOf(fresh)).values()].map(({ bucket }) => bucket)).toEqual(["approved"]);
  });

  it("still follows a file in what no photo depends on", async () => {
    await bringRoster(at, [{ ...person, college: "新学院", ethnicity: "满族" }]);
    const [row] = await rowsIn(
      connection.db,
      [at.school.id],
      sql`select e.college, s.ethnicity from enrollments e join students s on s.id = e.student_id
        where e.student_no = ${person.studentNo}`,
    );
    expect(row).toEqual({ college: "新学院", ethnicity: "满族" });
  });
});
