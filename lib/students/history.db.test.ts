import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { inSchoolScope } from "@/db/scope";
import {
  bringCaptures,
  bringRoster,
  collectionOf,
  enrollmentsOf,
  picture,
  uploadPhotos,
} from "@/db/testing/collection";
import { auditOf, openDatabase } from "@/db/testing/database";
import { remindAll } from "@/db/testing/reminded";
import { applyNow, approveAll, claim, decideCard, deliverAll, newReviewer } from "@/db/testing/reviewed";
import { staffMember } from "@/db/testing/staff-member";
import { workOff } from "@/db/testing/work-off";
import { applyToStudent } from "@/lib/roster/mutations/bulk";
import { revealDocument } from "./mutations";
import { requireStudentHistory } from "./queries";

const connection = openDatabase();

async function oneStudent() {
  const at = await collectionOf(connection, 2);
  const [first] = at.people;
  const row = (await enrollmentsOf(at)).get(first?.studentNo ?? "");
  if (!first || !row) throw new Error("there are people");
  return { ...at, first, enrollmentId: row.id, student: { schoolId: at.school.id, enrollmentId: row.id } };
}

type Student = Awaited<ReturnType<typeof oneStudent>>;

const historyFor = (ctx: Student["operator"], { place, enrollmentId }: Student) =>
  requireStudentHistory(ctx, { ...place, enrollmentId });

describe("the history of a student", () => {
  it("goes from the import over every attempt and verdict to the batch, in the order it happened", async () => {
    const at = await oneStudent();
    await bringRoster(at, [{ ...at.first, className: "改过的班" }]);
    await uploadPhotos(at, [{ name: `${at.first.studentNo}.jpg`, bytes: await picture(1) }], "reference");
    await workOff(connection);
    await bringCaptures(at, [at.first]);
    const reviewer = await newReviewer(at);
    for (const card of await claim(reviewer)) await decideCard(reviewer, card, "blur");
    await applyNow(reviewer);
    await applyToStudent(at.operator, { ...at.student, action: "grantAttempt", reason: "设备故障" });
    await approveAll(at, [at.first]);
    await deliverAll(at);

    const { entries, counters, facts } = await historyFor(at.operator, at);
    expect(entries.map(({ kind }) => kind)).toEqual([
      ...["import", "import", "reference", "attempt", "verdict", "message"],
      ...["note", "attempt", "verdict", "message", "batch"],
    ]);
    expect(entries.map(({ at: moment }) => moment.getTime())).toEqual(
      entries.map(({ at: moment }) => moment.getTime()).sort((a, b) => a - b),
    );
    const [, changed, , attempt, rejection, , note] = entries;
    expect(changed).toMatchObject({ outcome: "changed", changes: [{ column: "className", to: "改过的班" }] });
    expect(attempt).toMatchObject({ attemptNo: 1, state: "rejected", source: "staffUpload" });
    expect(rejection).toMatchObject({ verdict: "reject", reasons: ["blur"], standing: "inForce", by: null });
    expect(note).toMatchObject({ action: "enrollment_grantAttempt", reason: "设备故障" });
    expect(counters).toMatchObject({ submissionsUsed: 2, attemptsGranted: 1 });
    expect(facts.bucket).toBe("sealed");
  });

  it("has an import that was stopped half way, where it came as far as the student", async () => {
    const at = await oneStudent();
    const [second] = at.people.slice(1);
    const stopAt = (rowNo: number) =>
      inSchoolScope(connection.db, [at.school.id], 0, (tx) =>
        tx.execute(sql`update roster_imports set status = 'stopped', last_row_no = ${rowNo}
          where task_id = ${at.place.taskId}`),
      );
    await stopAt(2);
    expect((await historyFor(at.operator, at)).entries.map(({ kind }) => kind)).toEqual(["import"]);
    const other = (await enrollmentsOf(at)).get(second?.studentNo ?? "")?.id ?? "";
    expect((await historyFor(at.operator, { ...at, enrollmentId: other })).entries).toEqual([]);
  });

  it("tells what the student was told, by whom, and whether it arrived", async () => {
    const at = await oneStudent();
    await remindAll(at);
    const told = async () => (await historyFor(at.operator, at)).entries.at(-1);
    expect(await told()).toMatchObject({
      kind: "message",
      what: "reminder",
      state: "waiting",
      by: "测试人员",
    });
    await inSchoolScope(connection.db, [at.school.id], 0, (tx) =>
      tx.execute(
        sql`update messages set state = 'failed', failure = 'noPermission' where task_id = ${at.place.taskId}`,
      ),
    );
    expect(await told()).toMatchObject({ state: "failed", failure: "noPermission" });
  });

  it("shows a college viewer no picture, and nobody a verdict that is not in force", async () => {
    const at = await oneStudent();
    await bringCaptures(at, [at.first]);
    const reviewer = await newReviewer(at);
    for (const card of await claim(reviewer)) await decideCard(reviewer, card, "approve");
    const { school } = at;
    const viewer = await staffMember(connection.db, {
      role: "collegeViewer",
      schoolId: school.id,
      college: at.first.college,
    });
    const auditor = await staffMember(connection.db, { role: "auditor", schoolId: school.id });
    const kinds = async (ctx: Student["operator"]) =>
      (await historyFor(ctx, at)).entries.map(({ kind }) => kind);
    expect(await kinds(at.operator)).toEqual(["import", "attempt"]);
    expect(await kinds(auditor)).toEqual(["import", "attempt", "verdict"]);
    await applyNow(reviewer);
    expect(await kinds(viewer)).toEqual(["import", "attempt", "verdict", "message"]);
    const seen = await historyFor(viewer, at);
    expect(JSON.stringify(seen)).not.toMatch(/"(thumb|standard|original)":"/);
    expect(seen.person.birthDate).toBeNull();
    expect(seen.actions).toEqual([]);
    const other = await staffMember(connection.db, {
      role: "collegeViewer",
      schoolId: school.id,
      college: "别的学院",
    });
    await expect(historyFor(other, at)).rejects.toThrow("notFound");
  });
});

describe("the document number", () => {
  it("is masked until somebody asks for it with a reason, which the log keeps and the timeline tells", async () => {
    const at = await oneStudent();
    expect(JSON.stringify(await historyFor(at.operator, at))).not.toContain(at.first.documentNumber);
    const shown = await revealDocument(at.operator, { ...at.student, reason: "电话核对" });
    expect(shown).toEqual({ documentNumber: at.first.documentNumber });
    const { entries } = await historyFor(at.operator, at);
    expect(entries.at(-1)).toMatchObject({ kind: "note", action: "student_reveal", reason: "电话核对" });
  });
});

describe("an action on one student", () => {
  it("is written down once and refused where it no longer applies", async () => {
    const at = await oneStudent();
    const deed = { ...at.student, action: "exempt" as const, reason: "学信网已有照片" };
    await applyToStudent(at.operator, deed);
    expect(await auditOf(connection.db, at.enrollmentId)).toEqual(["enrollment.exempt"]);
    await expect(applyToStudent(at.operator, deed)).rejects.toThrow("notApplicable");
    const support = await staffMember(connection.db, { role: "support", schoolId: at.school.id });
    await expect(applyToStudent(support, { ...deed, action: "relist" })).rejects.toThrow("forbidden");
    const { actions } = await historyFor(at.operator, at);
    expect(actions).toEqual(["withdraw", "relist"]);
  });
});
