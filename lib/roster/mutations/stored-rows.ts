import { and, eq, inArray, ne, type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { ofItsTask } from "@/db/joins";
import { enrollments, students } from "@/db/schema/roster";
import { tasks } from "@/db/schema/tasks";
import type { StoredFacts } from "../row/compare";

/** What the school has of a person and, where there is one, of the enrollment in the task. */
export type StoredRow = {
  facts: StoredFacts;
  enrollmentId: string | null;
  codeIndex: Buffer | null;
  /** A photo of this person was approved, in this task or another. */
  isApproved: boolean;
  /** Another task of the school that is collecting and has this person too. */
  otherTask: string | null;
};

export type Numbers = { documentIndex: Buffer | null; studentNo: string; codeIndex: Buffer | null };

const NOT_ENROLLED = {
  studentNo: "",
  examNo: "",
  college: "",
  department: "",
  majorCode: "",
  major: "",
  className: "",
  level: "",
  schoolingYears: "",
  studyForm: "",
  grade: "",
  registrationStatus: "",
  entryDate: null,
  graduationDate: null,
};

/**
 * What the rows of a chunk meet: the people by document, and who in the task holds their 学号 and 采集码. Keys are
 * blind indexes in hex.
 */
export async function loadStoredRows(tx: Tx, schoolId: string, taskId: string, rows: readonly Numbers[]) {
  const inTask = and(eq(enrollments.schoolId, schoolId), eq(enrollments.taskId, taskId));
  const documents = rows.flatMap((row) => row.documentIndex ?? []);
  const people = await tx
    .select({ student: students, enrollment: enrollments })
    .from(students)
    .leftJoin(enrollments, and(inTask, eq(enrollments.studentId, students.id)))
    .where(
      and(eq(students.schoolId, schoolId), sql`${students.documentIndex} = any (${byteArray(documents)})`),
    );

  const studentNos = rows.flatMap((row) => row.studentNo || []);
  const codes = rows.flatMap((row) => row.codeIndex ?? []);
  const holdersOf = (those: SQL) =>
    tx
      .select({
        documentIndex: students.documentIndex,
        studentNo: enrollments.studentNo,
        codeIndex: enrollments.collectionCodeIndex,
      })
      .from(enrollments)
      .innerJoin(students, and(eq(students.schoolId, schoolId), eq(students.id, enrollments.studentId)))
      .where(and(inTask, those));
  // Each by its own partial index, whose condition must be said: one OR of both would read the whole task.
  const holders = [
    ...(await holdersOf(
      sql`${enrollments.studentNo} <> '' and ${enrollments.studentNo} in (
        select jsonb_array_elements_text(${JSON.stringify(studentNos)}::text::jsonb))`,
    )),
    ...(codes.length > 0
      ? await holdersOf(
          sql`${enrollments.collectionCodeIndex} is not null
            and ${enrollments.collectionCodeIndex} = any (${byteArray(codes)})`,
        )
      : []),
  ];

  const ids = people.map(({ student }) => student.id);
  const [approved, otherTasks] = [
    await approvedAmong(tx, schoolId, ids),
    await otherTasksOf(tx, { schoolId, taskId, ids }),
  ];
  const byDocument = new Map<string, StoredRow>();
  for (const { student, enrollment } of people) {
    byDocument.set(student.documentIndex.toString("hex"), {
      facts: { ...NOT_ENROLLED, ...enrollment, ...student },
      enrollmentId: enrollment?.id ?? null,
      codeIndex: enrollment?.collectionCodeIndex ?? null,
      isApproved: approved.has(student.id),
      otherTask: otherTasks.get(student.id) ?? null,
    });
  }
  const studentNoHolder = new Map(holders.map((row) => [row.studentNo, row.documentIndex.toString("hex")]));
  const codeHolder = new Map(
    holders.map((row) => [row.codeIndex?.toString("hex"), row.documentIndex.toString("hex")]),
  );
  return { byDocument, studentNoHolder, codeHolder };
}

export type StoredRows = Awaited<ReturnType<typeof loadStoredRows>>;

/** Many values as one parameter: a parameter for each makes the statement slow to send and to plan. */
function byteArray(values: readonly Buffer[]): SQL {
  return sql`${`{${values.map((value) => `"\\\\x${value.toString("hex")}"`).join(",")}}`}::bytea[]`;
}

type People = { schoolId: string; taskId: string; ids: string[] };

async function otherTasksOf(tx: Tx, { schoolId, taskId, ids }: People): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .select({ studentId: enrollments.studentId, task: tasks.name })
    .from(enrollments)
    .innerJoin(tasks, ofItsTask)
    .where(
      and(
        eq(enrollments.schoolId, schoolId),
        ne(enrollments.taskId, taskId),
        ne(enrollments.standing, "withdrawn"),
        inArray(enrollments.studentId, ids),
        inArray(tasks.status, ["open", "paused"]),
      ),
    );
  return new Map(rows.map((row) => [row.studentId, row.task]));
}

async function approvedAmong(tx: Tx, schoolId: string, studentIds: string[]): Promise<Set<string>> {
  if (studentIds.length === 0) return new Set();
  const rows = await tx
    .selectDistinct({ id: enrollments.studentId })
    .from(enrollments)
    .where(
      and(
        eq(enrollments.schoolId, schoolId),
        inArray(enrollments.studentId, studentIds),
        eq(enrollments.photo, "approved"),
      ),
    );
  return new Set(rows.map((row) => row.id));
}
