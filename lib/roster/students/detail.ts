import { and, asc, eq, ne, type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { ofItsStudent, ofItsTask } from "@/db/joins";
import { enrollments, students } from "@/db/schema/roster";
import { tasks } from "@/db/schema/tasks";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { blindIndex } from "@/lib/crypto/blind-index";
import { AppError } from "@/lib/errors";
import type { RosterColumn } from "../columns/columns";
import { normaliseDocument } from "../document/document-number";
import type { EnrollmentRef } from "./load-enrollment";
import { TYPED_COLUMNS } from "./typed-row";

/** A person's facts as they stand in a form; the document number shows its end only. */
export type ShownFacts = Partial<Record<RosterColumn, string>>;

/**
 * One student in a task with all that the dialogs about a single student show.
 * @throws AppError notFound
 */
export async function requireEnrollment(ctx: Ctx, { schoolId, enrollmentId }: EnrollmentRef) {
  const reach = requirePermission(ctx, "student.correct", { schoolId });
  return withinReach(ctx, reach, async (tx) => {
    const [row] = await personIn(tx, schoolId, eq(enrollments.id, enrollmentId));
    if (!row) throw new AppError("notFound");
    const others = await tx
      .select({ id: tasks.id, name: tasks.name })
      .from(tasks)
      .where(
        and(eq(tasks.schoolId, schoolId), ne(tasks.id, row.enrollment.taskId), ne(tasks.status, "closed")),
      )
      .orderBy(asc(tasks.closesAt));
    const [approved] = await personIn(
      tx,
      schoolId,
      and(eq(students.id, row.student.id), eq(enrollments.photo, "approved")),
    );
    const { standing, photo, code, payment, delivery, compareFailures, updatedAt } = row.enrollment;
    return {
      ...{ standing, photo, code, payment, delivery, compareFailures, updatedAt },
      /** A photo of this person was approved, in this task or another. */
      isApproved: approved !== undefined,
      facts: shownFacts(row),
      otherTasks: others,
    };
  });
}

export type EnrollmentDetail = Awaited<ReturnType<typeof requireEnrollment>>;

/**
 * The other person of the school who has this 学号, 考生号 or document number, for a merge.
 * @throws AppError studentNotFound where it is nobody, or more than one
 */
export async function findTwin(
  ctx: Ctx,
  { schoolId, enrollmentId, number }: EnrollmentRef & { number: string },
) {
  const reach = requirePermission(ctx, "roster.edit", { schoolId });
  return withinReach(ctx, reach, async (tx) => {
    const [own] = await personIn(tx, schoolId, eq(enrollments.id, enrollmentId));
    if (!own) throw new AppError("notFound");
    const wanted = normaliseDocument(number.normalize("NFKC").trim());
    const index = blindIndex({ schoolId, field: "documentNumber" }, wanted);
    const rows = await personIn(
      tx,
      schoolId,
      sql`(${students.documentIndex} = ${index} or ${enrollments.studentNo} = ${wanted} or ${enrollments.examNo} = ${wanted})
        and ${students.id} <> ${own.student.id}`,
    );
    const people = new Map(rows.map((row) => [row.student.id, row]));
    const [twin] = people.values();
    if (!twin || people.size > 1) throw new AppError("studentNotFound", { found: people.size });
    return {
      studentId: twin.student.id,
      facts: shownFacts(twin),
      tasks: rows.map(({ task }) => task),
      isSameTask: rows.some((row) => row.enrollment.taskId === own.enrollment.taskId),
    };
  });
}

export type Twin = Awaited<ReturnType<typeof findTwin>>;

function personIn(tx: Tx, schoolId: string, those: SQL | undefined) {
  return tx
    .select({ student: students, enrollment: enrollments, task: tasks.name })
    .from(enrollments)
    .innerJoin(students, ofItsStudent)
    .innerJoin(tasks, ofItsTask)
    .where(and(eq(enrollments.schoolId, schoolId), those))
    .orderBy(asc(enrollments.createdAt));
}

type Person = Awaited<ReturnType<typeof personIn>>[number];

function shownFacts({ student, enrollment }: Person): ShownFacts {
  const all = { ...enrollment, ...student, documentNumber: `••••${student.documentLast4}` };
  return Object.fromEntries(
    TYPED_COLUMNS.map((column) => [column, String(all[column as keyof typeof all] ?? "")]),
  );
}
