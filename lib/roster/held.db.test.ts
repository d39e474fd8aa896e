import { describe, expect, it } from "vitest";
import { enrollmentsOf, openTask } from "@/db/testing/collection";
import { openDatabase } from "@/db/testing/database";
import { type Newcomer, newcomer } from "@/db/testing/newcomer";
import { asNow, confirmTexts, holding, newPhone, type Phone } from "@/db/testing/student";
import { listOwnTasks } from "@/lib/students/own/own-tasks";
import { mergeStudents } from "./mutations/merge-students";
import { moveEnrollment } from "./mutations/move-enrollment";
import { findTwin } from "./students/detail";

const connection = openDatabase();
const reason = "学籍科核对";

/** What a phone has in its hands by now. */
async function heldBy({ token }: Phone) {
  const tasks = await listOwnTasks(await asNow(connection, token));
  return tasks.map(({ enrollmentId, taskId }) => ({ enrollmentId, taskId }));
}

async function mergeInto(at: Newcomer, kept: string, goneNumber: string): Promise<void> {
  const ref = { schoolId: at.school.id, enrollmentId: kept };
  const { studentId } = await findTwin(at.operator, { ...ref, number: goneNumber });
  await mergeStudents(at.operator, { ...ref, otherStudentId: studentId, picks: [], reason });
}

describe("a student in somebody's hands", () => {
  it("stays there when another record of the person is the one that is kept", async () => {
    const at = await newcomer(connection);
    const phone = await holding(connection, at.phone, at.place, at.other.studentNo);
    const kept = (await enrollmentsOf(at)).get(at.person.studentNo)?.id ?? "";
    await mergeInto(at, kept, at.other.studentNo);
    expect(await heldBy(phone)).toEqual([{ enrollmentId: kept, taskId: at.place.taskId }]);
  });

  it("is in one hand where both records were held: that of the one that is kept", async () => {
    const at = await newcomer(connection);
    const mine = await holding(connection, at.phone, at.place, at.person.studentNo);
    const second = await newPhone(connection);
    await confirmTexts(second, at.place);
    const theirs = await holding(connection, second, at.place, at.other.studentNo);
    await mergeInto(at, mine.enrollmentId, at.other.studentNo);
    expect(await heldBy(mine)).toEqual([{ enrollmentId: mine.enrollmentId, taskId: at.place.taskId }]);
    expect(await heldBy(theirs)).toEqual([]);
  });

  it("goes along to another task", async () => {
    const at = await newcomer(connection);
    const phone = await holding(connection, at.phone, at.place, at.person.studentNo);
    const { taskId } = await openTask(at.operator, at.school.id);
    const { enrollmentId } = phone;
    await moveEnrollment(at.operator, { schoolId: at.school.id, enrollmentId, toTaskId: taskId, reason });
    expect(await heldBy(phone)).toEqual([{ enrollmentId, taskId }]);
  });
});
