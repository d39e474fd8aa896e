import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, it } from "vitest";
import {
  bringCaptures,
  type Collection,
  collectionOf,
  enrollmentsOf,
  openTask,
  picture,
  testPolicy,
  uploadPhotos,
} from "@/db/testing/collection";
import { auditOf, openDatabase, rowsIn } from "@/db/testing/database";
import { approveAll } from "@/db/testing/reviewed";
import { staffMember } from "@/db/testing/staff-member";
import { workOff } from "@/db/testing/work-off";
import { systemCtx } from "@/lib/auth/ctx";
import { openField } from "@/lib/crypto/sealed-field";
import { makeTestCode } from "@/lib/demo/collection-code";
import { type DemoPerson, inventPeople } from "@/lib/demo/people";
import { recountCounters } from "@/lib/progress/mutations";
import { addStudent } from "./mutations/add-student";
import { correctStudent, editStudent } from "./mutations/change-student";
import { mergeStudents } from "./mutations/merge-students";
import { moveEnrollment } from "./mutations/move-enrollment";
import { setCode } from "./mutations/set-code";
import { findTwin, requireEnrollment } from "./students/detail";

const connection = openDatabase();
const YEAR = new Date().getUTCFullYear();
const reason = "学籍科核对";

type At = Collection & { people: DemoPerson[] };

/** The enrollment of the student with this place in the list. */
async function nth(at: At, index: number, place = at.place) {
  const row = (await enrollmentsOf({ connection, place })).get(at.people[index]?.studentNo ?? "");
  if (!row) throw new Error("there is no such student");
  return { schoolId: at.school.id, enrollmentId: row.id };
}

const factsOf = async (at: At, ref: { schoolId: string; enrollmentId: string }) =>
  (await requireEnrollment(at.operator, ref)).facts;

const seenAt = new Date("2200-01-01T00:00:00Z");

describe("adding a student", () => {
  let at: At;
  beforeAll(async () => {
    at = await collectionOf(connection, 2);
  });

  const typed = (person: DemoPerson) => ({
    name: person.name,
    documentNumber: person.documentNumber,
    studentNo: person.studentNo,
    college: person.college,
  });

  it("goes through the rules of a roster's row and says what is wrong with which fact", async () => {
    const added = await addStudent(at.operator, {
      ...at.place,
      values: { name: "甲", documentNumber: "420106200301011238", studentNo: at.people[0]?.studentNo },
    });
    expect("problems" in added && added.problems.map(({ column, code }) => [column, code])).toEqual([
      ["documentNumber", "documentChecksum"],
      ["studentNo", "studentNoTaken"],
    ]);
  });

  it("puts the person on the roster with what the task's rules ask for, once", async () => {
    const [person] = inventPeople({ seed: 51, count: 1, entryYear: YEAR });
    if (!person) throw new Error("there is a person");
    const added = await addStudent(at.operator, {
      ...at.place,
      values: { ...typed(person), studentNo: "51001" },
    });
    if (!("enrollmentId" in added)) throw new Error(JSON.stringify(added));
    expect(await auditOf(connection.db, added.enrollmentId)).toEqual(["enrollment.add"]);
    const detail = await requireEnrollment(at.operator, { schoolId: at.school.id, ...added });
    expect(detail).toMatchObject({ code: "notNeeded", payment: "notDue", standing: "listed" });
    expect(detail.facts).toMatchObject({
      name: person.name,
      sex: person.sex === "男" ? "male" : "female",
      documentNumber: `••••${person.documentNumber.slice(-4)}`,
    });
    const again = await addStudent(at.operator, {
      ...at.place,
      values: { ...typed(person), studentNo: "51002" },
    });
    expect("problems" in again && again.problems.map(({ code }) => code)).toEqual(["alreadyListed"]);
  });
});

describe("changing a student", () => {
  it("keeps what is left out, refuses what others hold, and what somebody changed meanwhile", async () => {
    const at = await collectionOf(connection, 2);
    const ref = await nth(at, 0);
    const before = await factsOf(at, ref);
    const edited = await editStudent(at.operator, {
      ...ref,
      values: { college: "新学院", ethnicity: "满族" },
      seenAt,
    });
    expect(edited).toEqual({ changed: 2, isCodeDropped: false });
    expect(await factsOf(at, ref)).toEqual({ ...before, college: "新学院", ethnicity: "满族" });

    const clash = await editStudent(at.operator, {
      ...ref,
      values: { studentNo: at.people[1]?.studentNo, documentNumber: at.people[1]?.documentNumber },
      seenAt,
    });
    expect("problems" in clash && clash.problems.map(({ code }) => code)).toEqual(
      ["sexDiffers", "birthDateDiffers", "documentTaken", "studentNoTaken"].filter(
        (code) => code !== "sexDiffers" || at.people[0]?.sex !== at.people[1]?.sex,
      ),
    );
    const late = editStudent(at.operator, { ...ref, values: { college: "x" }, seenAt: new Date(0) });
    await expect(late).rejects.toThrow("changedMeanwhile");
  });

  it("ends the 采集码 that was made from the old facts", async () => {
    const policy = testPolicy((old) => ({
      ...old,
      delivery: { ...old.delivery, needsCollectionCode: true },
    }));
    const at = await collectionOf(connection, 1, policy);
    const [person] = at.people;
    const ref = await nth(at, 0);
    if (!person) throw new Error("there is a person");
    await setCode(at.operator, { ...ref, code: makeTestCode(person, at.school) });
    expect(await editStudent(at.operator, { ...ref, values: { college: "新学院" }, seenAt })).toMatchObject({
      isCodeDropped: false,
    });
    expect(await editStudent(at.operator, { ...ref, values: { name: "改名者" }, seenAt })).toMatchObject({
      isCodeDropped: true,
    });
    expect((await requireEnrollment(at.operator, ref)).code).toBe("missing");
  });
});

describe("an approved student", () => {
  let at: At;
  let ref: { schoolId: string; enrollmentId: string };
  beforeAll(async () => {
    at = await collectionOf(connection, 1);
    await approveAll(at, at.people);
    ref = await nth(at, 0);
  });

  it("changes by an edit only in what no photo depends on", async () => {
    const refused = await editStudent(at.operator, { ...ref, values: { name: "改名者" }, seenAt });
    expect("problems" in refused && refused.problems.map(({ code }) => code)).toEqual(["approvedLocked"]);
    expect(await editStudent(at.operator, { ...ref, values: { className: "新班" }, seenAt })).toMatchObject({
      changed: 1,
    });
  });

  it("is corrected with a reason; old and new values, maker and state of delivery are kept for good", async () => {
    const support = await staffMember(connection.db, { role: "support", schoolId: at.school.id });
    const before = at.people[0]?.name;
    await correctStudent(support, { ...ref, values: { name: "改名者" }, seenAt, reason });
    expect((await factsOf(at, ref)).name).toBe("改名者");
    const [kept] = await rowsIn<{ changes: string; reason: string; delivery: string }>(
      connection.db,
      [at.school.id],
      sql`select changes, reason, delivery from corrections where enrollment_id = ${ref.enrollmentId}`,
    );
    const place = { schoolId: at.school.id, field: "correction" } as const;
    expect(JSON.parse(openField(place, kept?.changes ?? ""))).toEqual([
      { column: "name", from: before, to: "改名者" },
    ]);
    expect(kept).toMatchObject({ reason, delivery: "none" });
    expect(await auditOf(connection.db, ref.enrollmentId)).toContain("enrollment.correct");
    const erase = rowsIn(connection.db, [at.school.id], sql`delete from corrections`);
    await expect(erase).rejects.toThrow();
  });
});

describe("moving a student to another task", () => {
  it("takes the reference photo along and follows the rules there; not with photos, not where they are already", async () => {
    const at = await collectionOf(connection, 3);
    const paid = testPolicy((policy) => ({ ...policy, fee: { priceFen: 3000, payer: "student" } }));
    const other = await openTask(at.operator, at.school.id, paid);
    const bytes = await picture(2);
    await uploadPhotos(at, [{ name: `${at.people[0]?.studentNo}.jpg`, bytes }], "reference");
    await workOff(connection);
    const ref = await nth(at, 0);
    await moveEnrollment(at.operator, { ...ref, toTaskId: other.taskId, reason });
    expect(await nth(at, 0, other)).toEqual(ref);
    expect((await requireEnrollment(at.operator, ref)).payment).toBe("due");
    const homes = await rowsIn<{ reference: string; object: string }>(
      connection.db,
      [at.school.id],
      sql`select r.task_id as reference, o.task_id as object from reference_photos r
        join objects o on o.school_id = r.school_id and o.id = r.original_id where r.enrollment_id = ${ref.enrollmentId}`,
    );
    expect([...homes]).toEqual([{ reference: other.taskId, object: other.taskId }]);
    const again = moveEnrollment(at.operator, { ...ref, toTaskId: other.taskId, reason });
    await expect(again).rejects.toThrow("alreadyInTask");

    await bringCaptures(at, at.people.slice(1, 2));
    const shot = moveEnrollment(at.operator, { ...(await nth(at, 1)), toTaskId: other.taskId, reason });
    await expect(shot).rejects.toMatchObject({ params: { reason: "hasPhotos" } });
    expect(await recountCounters(systemCtx(connection.db, "test", "all"))).toEqual([]);
  });
});

describe("merging two records of one person", () => {
  it("keeps what was picked, and photos and attempts of both", async () => {
    const at = await collectionOf(connection, 2);
    await bringCaptures(at, at.people.slice(1, 2));
    const [kept, gone] = [await nth(at, 0), await nth(at, 1)];
    const twin = await findTwin(at.operator, { ...kept, number: at.people[1]?.documentNumber ?? "" });
    expect(twin).toMatchObject({ isSameTask: true, facts: { name: at.people[1]?.name } });
    await mergeStudents(at.operator, {
      ...kept,
      otherStudentId: twin.studentId,
      picks: ["documentNumber", "className"],
      reason,
    });
    expect(await factsOf(at, kept)).toMatchObject({
      name: at.people[0]?.name,
      className: at.people[1]?.className,
      documentNumber: `••••${at.people[1]?.documentNumber.slice(-4)}`,
    });
    const rows = [...(await enrollmentsOf(at)).values()];
    expect(rows.map(({ bucket, used }) => ({ bucket, used }))).toEqual([{ bucket: "inReview", used: 1 }]);
    await expect(requireEnrollment(at.operator, gone)).rejects.toThrow("notFound");
    expect(await recountCounters(systemCtx(connection.db, "test", "all"))).toEqual([]);
  });

  it("is refused where an approved photo would get another person's facts", async () => {
    const at = await collectionOf(connection, 2);
    await approveAll(at, at.people.slice(1));
    const [open, approved] = [await nth(at, 0), await nth(at, 1)];
    const number = (index: number) => at.people[index]?.documentNumber ?? "";
    const theirs = await findTwin(at.operator, { ...open, number: number(1) });
    const wrongWay = mergeStudents(at.operator, {
      ...open,
      otherStudentId: theirs.studentId,
      picks: [],
      reason,
    });
    await expect(wrongWay).rejects.toMatchObject({ params: { reason: "approved" } });
    const ours = await findTwin(at.operator, { ...approved, number: number(0) });
    const merge = (picks: ("name" | "college")[]) =>
      mergeStudents(at.operator, { ...approved, otherStudentId: ours.studentId, picks, reason });
    await expect(merge(["name"])).rejects.toMatchObject({ params: { reason: "approved" } });
    await merge([]);
    expect([...(await enrollmentsOf(at)).values()].map(({ bucket }) => bucket)).toEqual(["approved"]);
  });

  it("moves a person's record in another task", async () => {
    const at = await collectionOf(connection, 1);
    const other = await openTask(at.operator, at.school.id);
    const [stranger] = inventPeople({ seed: 53, count: 1, entryYear: YEAR });
    if (!stranger) throw new Error("there is a person");
    const values = { name: stranger.name, documentNumber: stranger.documentNumber, studentNo: "53001" };
    await addStudent(at.operator, { ...other, values });
    const kept = await nth(at, 0);
    const twin = await findTwin(at.operator, { ...kept, number: "53001" });
    await mergeStudents(at.operator, { ...kept, otherStudentId: twin.studentId, picks: [], reason });
    const moved = [...(await enrollmentsOf({ connection, place: other })).values()][0];
    const facts = await factsOf(at, { schoolId: at.school.id, enrollmentId: moved?.id ?? "" });
    expect(facts.name).toBe(at.people[0]?.name);
  });
});

describe("a 采集码", () => {
  it("takes the place of a 临时拍摄码 where it is this student's, and of nobody else's", async () => {
    const policy = testPolicy((old) => ({
      ...old,
      delivery: { ...old.delivery, needsCollectionCode: true },
    }));
    const at = await collectionOf(connection, 2, policy);
    const [own, other] = at.people;
    if (!own || !other) throw new Error("there are two people");
    const ref = await nth(at, 0);
    const codeState = async () => (await requireEnrollment(at.operator, ref)).code;
    expect(await codeState()).toBe("missing");
    await setCode(at.operator, { ...ref, code: null });
    expect(await codeState()).toBe("temporary");
    const theirs = setCode(at.operator, { ...ref, code: makeTestCode(other, at.school) });
    await expect(theirs).rejects.toMatchObject({ code: "codeRefused", params: { reason: "studentNo" } });
    expect(await setCode(at.operator, { ...ref, code: makeTestCode(own, at.school) })).toEqual({
      isCompared: true,
    });
    expect(await codeState()).toBe("real");
    const back = setCode(at.operator, { ...ref, code: null });
    await expect(back).rejects.toMatchObject({ params: { reason: "hasCode" } });
    const cipher = { ...(await nth(at, 1)), code: "4af0b7c9d1e2f3" };
    expect(await setCode(at.operator, cipher)).toEqual({ isCompared: false });
    await expect(setCode(at.operator, { ...ref, code: "4af0b7c9d1e2f3" })).rejects.toMatchObject({
      params: { reason: "taken" },
    });
  });
});
