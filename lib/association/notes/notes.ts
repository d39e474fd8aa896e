import { and, asc, desc, eq, isNotNull, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { ofItsStudent } from "@/db/joins";
import { supportNotes } from "@/db/schema/associations";
import { staff } from "@/db/schema/platform";
import { enrollments, students } from "@/db/schema/roster";
import { schools } from "@/db/schema/schools";
import { tasks } from "@/db/schema/tasks";
import { type Reach, requirePermission, requireReach, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { accountOf } from "@/lib/auth/own-enrollment";
import { schoolFilter } from "@/lib/auth/reach-filter";
import { openField, sealField } from "@/lib/crypto/sealed-field";

const PAGE = 50;

/** A note's words are sealed: people write names and numbers into them. */
export const sealNote = (schoolId: string, words: string) =>
  sealField({ schoolId, field: "supportNote" }, words);
const openNote = (schoolId: string, sealed: string) => openField({ schoolId, field: "supportNote" }, sealed);

/** What students wrote to support: those that wait, oldest first, or those that were answered, newest first. */
export async function listNotes(ctx: Ctx, { isAnswered }: { isAnswered: boolean }) {
  const reach = requireReach(ctx, "support.read");
  const rows = await withinReach(ctx, reach, (tx) => loadNotes(tx, reach, isAnswered));
  return rows.map(({ body, answer, ...row }) => ({
    ...row,
    body: openNote(row.schoolId, body),
    answer: answer && openNote(row.schoolId, answer),
  }));
}

export type SupportNote = Awaited<ReturnType<typeof listNotes>>[number];

function loadNotes(tx: Tx, reach: Reach, isAnswered: boolean) {
  return tx
    .select({
      id: supportNotes.id,
      schoolId: supportNotes.schoolId,
      subject: supportNotes.subject,
      body: supportNotes.body,
      createdAt: supportNotes.createdAt,
      answer: supportNotes.answer,
      answeredAt: supportNotes.answeredAt,
      answeredBy: staff.name,
      schoolCode: schools.code,
      schoolName: schools.name,
      taskNo: tasks.no,
      taskName: tasks.name,
      enrollmentId: supportNotes.enrollmentId,
      studentName: students.name,
      studentNo: enrollments.studentNo,
    })
    .from(supportNotes)
    .innerJoin(schools, eq(schools.id, supportNotes.schoolId))
    .innerJoin(tasks, and(eq(tasks.schoolId, supportNotes.schoolId), eq(tasks.id, supportNotes.taskId)))
    .leftJoin(
      enrollments,
      and(eq(enrollments.schoolId, supportNotes.schoolId), eq(enrollments.id, supportNotes.enrollmentId)),
    )
    .leftJoin(students, ofItsStudent)
    .leftJoin(staff, eq(staff.id, supportNotes.answeredBy))
    .where(
      and(
        schoolFilter(reach, supportNotes.schoolId),
        isAnswered ? isNotNull(supportNotes.answeredAt) : isNull(supportNotes.answeredAt),
      ),
    )
    .orderBy(isAnswered ? desc(supportNotes.answeredAt) : asc(supportNotes.createdAt), asc(supportNotes.id))
    .limit(PAGE);
}

/** What an account wrote in a task, with the answers, newest first. */
export async function listOwnNotes(ctx: Ctx, { schoolId, taskId }: { schoolId: string; taskId: string }) {
  const reach = requirePermission(ctx, "task.join", { schoolId, taskId });
  const accountId = accountOf(ctx);
  const rows = await withinReach(ctx, reach, (tx) =>
    tx
      .select()
      .from(supportNotes)
      .where(
        and(
          eq(supportNotes.schoolId, schoolId),
          eq(supportNotes.taskId, taskId),
          eq(supportNotes.accountId, accountId),
        ),
      )
      .orderBy(desc(supportNotes.createdAt), desc(supportNotes.id))
      .limit(PAGE),
  );
  return rows.map(({ id, subject, body, createdAt, answer, answeredAt }) => ({
    ...{ id, subject },
    body: openNote(schoolId, body),
    writtenAt: createdAt.toISOString(),
    answer: answer && openNote(schoolId, answer),
    answeredAt: answeredAt?.toISOString() ?? null,
  }));
}
