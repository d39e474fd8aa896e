import { Readable } from "node:stream";
import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import { answer, checkAnswers, handedOver, registryPolicy } from "@/db/testing/answered";
import { bringCaptures, collectionOf, openTask } from "@/db/testing/collection";
import { openDatabase, rowsIn } from "@/db/testing/database";
import { applyNow, approveAll, claim, decideCard, newReviewer } from "@/db/testing/reviewed";
import { staffMember } from "@/db/testing/staff-member";
import { workOff } from "@/db/testing/work-off";
import { listBatches, requireBatch } from "@/lib/delivery/queries";
import type { DemoPerson } from "@/lib/demo/people";
import { toWorkbook } from "@/lib/roster/export/xlsx";
import { listAnswers, loopFigures } from "./loop/queries";
import { requireEvidence } from "./mismatch/evidence";
import { listMismatches } from "./mismatch/list";
import { settleMismatch } from "./mutations/settle-mismatch";
import { chooseResultSheet, mapResult, takeResult } from "./mutations/steer";
import { undoResult } from "./mutations/undo";
import { uploadResult } from "./mutations/upload";
import { listResultRows, requireResultImport } from "./queries";

const connection = openDatabase();

type At = Awaited<ReturnType<typeof delivered>>;

/** A task for 学信网 whose first students' photos are approved and handed over. */
async function delivered(students: number, refusalReopens = true) {
  const policy = registryPolicy((rules) => ({
    ...{ ...rules, registry: { refusalReopens } },
    delivery: { ...rules.delivery, promiseDays: { min: 3, max: 5 } },
  }));
  const at = await collectionOf(connection, students, policy);
  await approveAll(at, at.people);
  const batch = await handedOver(at);
  const registrar = await staffMember(connection.db, { role: "registrar", schoolId: at.place.schoolId });
  return { ...at, batch, registrar };
}

const no = (at: At, index: number) => at.people[index]?.studentNo ?? "";
const same = (people: readonly DemoPerson[]) =>
  people.map(({ studentNo, name }) => ({ studentNo, name, value: "同一人" }));

async function factsOf(at: At) {
  const rows = await rowsIn<{ no: string; bucket: string; used: number; id: string }>(
    connection.db,
    [at.place.schoolId],
    sql`select student_no as no, bucket, submissions_used as used, id from enrollments
      where task_id = ${at.place.taskId} order by student_no`,
  );
  return new Map(rows.map((row) => [row.no, row]));
}

async function batchStanding({ operator, place, batch }: At) {
  const { no } = (await listBatches(operator, place)).find(({ id }) => id === batch.batchId) ?? { no: 0 };
  const { status, clock } = await requireBatch(operator, { ...place, no });
  return { status, isDone: clock?.isOver };
}

const bucketsOf = async (at: At) => [...(await factsOf(at)).values()].map(({ bucket }) => bucket).sort();

describe("a result file", () => {
  let at: At;
  beforeAll(async () => {
    at = await delivered(6);
  }, 60_000);

  it("lists what it cannot match, explain or believe, and takes nothing of that", async () => {
    const ref = await checkAnswers(at, [
      { studentNo: no(at, 0), value: "同一人" },
      { studentNo: no(at, 1), value: "比对中止" },
      { studentNo: no(at, 2), name: "没有此人", value: "同一人" },
      { studentNo: "没有此号", value: "同一人" },
      { studentNo: no(at, 3), value: "" },
      { studentNo: no(at, 4), value: "同一人" },
      { studentNo: no(at, 4), value: "非同一人" },
      { studentNo: no(at, 5), value: "同一人" },
      { studentNo: no(at, 5), value: "同一人" },
    ]);
    const { counts, values } = await requireResultImport(at.operator, ref);
    expect(counts?.rows).toEqual({
      ...{ take: 2, unknownValue: 1, nameDiffers: 1, unmatched: 1, noResult: 1, conflict: 2, duplicate: 1 },
    });
    expect(counts).toMatchObject({ handedOver: 6, answered: 2 });
    expect(values).toContainEqual({ value: "比对中止", rows: 1 });
    const rows = await listResultRows(at.operator, { ...ref, outcomes: ["unmatched"] });
    expect(rows).toMatchObject([{ rowNo: 5, label: "没有此号" }]);
    await expect(
      takeResult(at.operator, { ...ref, takesContradictions: false, expected: 3 }),
    ).rejects.toMatchObject({ code: "resultCounts" });
    expect(await bucketsOf(at)).toEqual(Array(6).fill("delivered"));
  });

  it("is read from the sheet and the row that a person says, also once it was checked", async () => {
    const bytes = await toWorkbook([
      ["说明", [["填写说明"], ["请看第二页"], ["共两页"]]],
      ["数据", [["2026 年反馈"], ["编号", "判定"], [no(at, 0), "同一人"], [no(at, 1), "同一人"]]],
    ]);
    const source = Readable.from([bytes]);
    const { importId } = await uploadResult(at.operator, { ...at.place, fileName: "反馈.xlsx", source });
    const ref = { schoolId: at.place.schoolId, importId };
    const shown = async () => {
      await workOff(connection);
      return requireResultImport(at.operator, ref);
    };
    expect(await shown()).toMatchObject({
      status: "mapping",
      sheet: { chosen: 0, headerRowNo: 1, sheets: [{ name: "说明" }, { name: "数据" }] },
    });
    await chooseResultSheet(at.operator, { ...ref, sheetIndex: 1, headerRowNo: 2 });
    expect(await shown()).toMatchObject({
      status: "mapping",
      sheet: { chosen: 1, headerRowNo: 2, headings: ["编号", "判定"] },
      mapping: {},
    });
    const mapping = { studentNo: 0, verdict: 1 };
    await mapResult(at.operator, { ...ref, source: "手选", batchId: null, mapping, meanings: {} });
    const checked = await shown();
    expect(checked.counts?.rows).toEqual({ take: 2 });
    await expect(
      chooseResultSheet(at.operator, { ...ref, sheetIndex: 1, headerRowNo: 5 }),
    ).rejects.toMatchObject({ code: "headingBeyond", params: { row: 5, found: 4 } });
    expect(await shown()).toEqual(checked);
    await chooseResultSheet(at.operator, { ...ref, sheetIndex: 1, headerRowNo: 3 });
    expect(await shown()).toMatchObject({
      ...{ status: "mapping", counts: null },
      sheet: { headerRowNo: 3, headings: [no(at, 0), "同一人"] },
    });
  });

  it("of another task is named and not taken", async () => {
    const place = await openTask(at.operator, at.school.id, registryPolicy());
    const ref = await checkAnswers({ ...at, place }, same(at.people.slice(0, 1)));
    expect((await requireResultImport(at.operator, ref)).counts?.rows).toEqual({ otherTask: 1 });
    const rows = await listResultRows(at.operator, { ...ref, outcomes: ["otherTask"] });
    expect(rows[0]?.detail).toEqual({ task: 1, batch: at.batch.no });
  });

  it("changes each student as its answer says, once, and can be taken back until something is built on it", async () => {
    const rows = [
      ...same(at.people.slice(0, 3)),
      { studentNo: no(at, 3), value: "非同一人" },
      { studentNo: no(at, 4), value: "照片退回", reason: "背景不合要求" },
      { studentNo: no(at, 5), value: "信息退回", reason: "姓名不符" },
    ];
    const before = await factsOf(at);
    expect(await batchStanding(at)).toEqual({ status: "delivered", isDone: false });
    const ref = await answer(at, rows);
    const taken = ["online", "online", "online", "registryDifferent", "registryRefused", "rejected"];
    expect(await bucketsOf(at)).toEqual(taken);
    expect(await batchStanding(at)).toEqual({ status: "resultsImported", isDone: true });
    expect((await factsOf(at)).get(no(at, 4))?.used).toBe((before.get(no(at, 4))?.used ?? 0) - 1);

    const again = await checkAnswers(at, rows);
    expect((await requireResultImport(at.operator, again)).counts?.rows).toEqual({ known: 6 });

    expect(await undoResult(at.operator, { ...ref, reason: "传错文件" })).toEqual({ undone: 6 });
    expect(await factsOf(at)).toEqual(before);
    expect(await batchStanding(at)).toEqual({ status: "delivered", isDone: false });
    const repeated = await answer(at, rows);
    expect(await bucketsOf(at)).toEqual(taken);

    const { place } = at;
    const [open] = await listMismatches(at.registrar, { ...place, state: "open" });
    if (!open) throw new Error("there is no mismatch");
    const student = { schoolId: place.schoolId, enrollmentId: open.enrollmentId };
    await settleMismatch(at.registrar, {
      ...student,
      outcome: "settled",
      reason: "已核实",
      receipt: "学籍〔2026〕8号",
    });
    await expect(undoResult(at.operator, { ...repeated, reason: "传错文件" })).rejects.toMatchObject({
      code: "resultBuiltOn",
      params: { count: 1 },
    });
  });
});

describe("the loop", () => {
  it("counts answers by what may explain them, each number with its list, and reviewers for their lead alone", async () => {
    const at = await delivered(3);
    await answer(at, [
      ...same(at.people.slice(0, 1)),
      { studentNo: no(at, 1), value: "非同一人" },
      { studentNo: no(at, 2), value: "照片退回", reason: "背景不合要求" },
    ]);
    const { schoolId } = at.place;
    await rowsIn(
      connection.db,
      [schoolId],
      sql`update submissions set compare_status = 'scored', compare_engine = 'local-1',
        compare_score = 40 + 20 * (select count(*) from registry_results r where r.submission_id = submissions.id and verdict = 'same')
        where task_id = ${at.place.taskId} returning id`,
    );
    const scope = { school: at.school.code, task: 1 };
    const own = await loopFigures(at.registrar, { scope });
    expect(own.sums).toEqual({ same: 1, different: 1, refused: 1 });
    expect(own.by.reviewer).toBeUndefined();
    expect(own.histogram).toEqual([
      { score: 40, verdict: "different", n: 1 },
      { score: 40, verdict: "refused", n: 1 },
      { score: 60, verdict: "same", n: 1 },
    ]);
    expect(own.by.band).toMatchObject([
      { value: "60", same: 1, different: 0, refused: 0 },
      { value: "40", same: 0, different: 1, refused: 1 },
    ]);
    const lead = await staffMember(connection.db, { role: "reviewLead", schoolId });
    expect((await loopFigures(lead, { scope })).by.reviewer).toMatchObject([
      { same: 1, different: 1, refused: 1 },
    ]);

    const narrowed = { scope, by: "reason", value: "背景不合要求", verdict: "refused" } as const;
    expect(await listAnswers(at.registrar, narrowed)).toMatchObject({
      total: 1,
      rows: [{ studentNo: no(at, 2), taskNo: 1, score: 40, engine: "local-1" }],
    });
    expect((await listAnswers(lead, { ...narrowed, scope: { school: "99999", task: null } })).total).toBe(0);
    await expect(listAnswers(at.registrar, { ...narrowed, by: "reviewer" })).rejects.toMatchObject({
      code: "forbidden",
    });
  });
});

describe("a bad answer", () => {
  it("is the registrar's where the rules say so, and ends in one of three ways", async () => {
    const at = await delivered(4, false);
    const { place } = at;
    const rows = at.people.map(({ studentNo }) => ({ studentNo, value: "非同一人" }));
    const [first, second, third, fourth] = rows;
    if (!first || !second || !third || !fourth) throw new Error("four students are needed");
    await answer(at, [first, second, third, { ...fourth, value: "照片退回" }]);
    expect(await bucketsOf(at)).toEqual([...Array(3).fill("registryDifferent"), "registryRefused"]);

    const open = await listMismatches(at.registrar, { ...place, state: "open" });
    expect(open).toHaveLength(4);
    const settle = (index: number, outcome: "recollect" | "settled" | "recordError") =>
      settleMismatch(at.registrar, {
        ...{ schoolId: place.schoolId, enrollmentId: open[index]?.enrollmentId ?? "" },
        ...{ outcome, reason: "核对过", receipt: "" },
      });
    await settle(0, "recollect");
    await settle(1, "settled");
    await settle(2, "recordError");
    await expect(settle(2, "recordError")).rejects.toMatchObject({ code: "noMismatch" });
    expect(await bucketsOf(at)).toEqual(["approved", "online", "registryRefused", "rejected"]);
    expect(await listMismatches(at.registrar, { ...place, state: "settled" })).toHaveLength(3);

    const evidence = await requireEvidence(at.registrar, {
      ...place,
      enrollmentId: open[0]?.enrollmentId ?? "",
    });
    expect(evidence).toMatchObject({ isOpen: false, attempt: { state: "returned" }, seesPhotos: true });
    expect(evidence.decision?.by).toBeNull();
  });

  it("leads to a new photo in a delta batch, whose answer an old file cannot give", async () => {
    const at = await delivered(2);
    const [person] = at.people;
    if (!person) throw new Error("a student is needed");
    const rows = [{ studentNo: person.studentNo, value: "照片退回" }, ...same(at.people.slice(1))];
    await answer(at, rows);
    await bringCaptures(at, [person]);
    const reviewer = await newReviewer(at);
    for (const card of await claim(reviewer)) await decideCard(reviewer, card, "approve");
    await applyNow(reviewer);
    const delta = await handedOver(at);
    const old = await checkAnswers(at, rows, { batchId: at.batch.batchId });
    expect((await requireResultImport(at.operator, old)).counts?.rows).toEqual({ known: 2 });
    const unsaid = await checkAnswers(at, rows);
    expect((await requireResultImport(at.operator, unsaid)).counts?.rows).toEqual({ ambiguous: 1, known: 1 });
    await answer(at, same([person]), { batchId: delta.batchId });
    expect(await bucketsOf(at)).toEqual(["online", "online"]);
  });

  it("that contradicts an earlier one is taken only where somebody wants it", async () => {
    const at = await delivered(1);
    await answer(at, same(at.people));
    const rows = [{ studentNo: no(at, 0), value: "非同一人" }];
    const ref = await checkAnswers(at, rows);
    expect((await requireResultImport(at.operator, ref)).counts?.rows).toEqual({ contradiction: 1 });
    const taken = await answer(at, rows, { takesContradictions: true });
    expect(await bucketsOf(at)).toEqual(["registryDifferent"]);
    await undoResult(at.operator, { ...taken, reason: "传错文件" });
    expect(await bucketsOf(at)).toEqual(["online"]);
  });
});
