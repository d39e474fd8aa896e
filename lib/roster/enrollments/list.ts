import { and, asc, desc, eq, type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { ofItsStudent, ofItsTask } from "@/db/joins";
import { enrollments, students } from "@/db/schema/roster";
import { schools } from "@/db/schema/schools";
import { tasks } from "@/db/schema/tasks";
import type { EnrollmentListParams } from "../search-params";
import { enrollmentWhere, type ListPlace, type ListScope } from "./where";

/** Sort keys over the tables of the page, or over other names for them. */
const SORTS: Record<EnrollmentListParams["sort"], (enrollment: SQL, student: SQL) => SQL> = {
  studentNo: (e) => sql`${e}.student_no`,
  name: (_, s) => sql`${s}.name collate "zh-x-icu"`,
  college: (e) => sql`${e}.college collate "zh-x-icu"`,
  updatedAt: (e) => sql`${e}.updated_at`,
};

export type PageOrder = Pick<EnrollmentListParams, "sort" | "dir" | "after"> & { size: number };

/**
 * One page by keyset: the row whose id is `after` gives the place to go on from. The page is found first, on the
 * enrollments alone where they suffice, and only its rows are joined with the rest.
 */
export async function enrollmentPage(tx: Tx, scope: ListScope, page: PageOrder) {
  const order = page.dir === "asc" ? asc : desc;
  const key = SORTS[page.sort](sql`enrollments`, sql`students`);
  const needsStudent = scope.search !== null || page.sort === "name";
  const all = tx.select({ schoolId: enrollments.schoolId, id: enrollments.id }).from(enrollments);
  const found = (needsStudent ? all.innerJoin(students, ofItsStudent) : all)
    .where(and(enrollmentWhere(scope), page.after ? beyond(scope.place, page, key, page.after) : undefined))
    .orderBy(order(key), order(enrollments.id))
    .limit(page.size + 1)
    .as("found");
  const rows = await tx
    .select({
      id: enrollments.id,
      schoolId: enrollments.schoolId,
      schoolCode: schools.code,
      taskNo: tasks.no,
      taskName: tasks.name,
      studentNo: enrollments.studentNo,
      examNo: enrollments.examNo,
      name: students.name,
      sex: students.sex,
      documentLast4: students.documentLast4,
      college: enrollments.college,
      major: enrollments.major,
      className: enrollments.className,
      level: enrollments.level,
      code: enrollments.code,
      payment: enrollments.payment,
      association: enrollments.association,
      bucket: enrollments.bucket,
      submissionsUsed: enrollments.submissionsUsed,
      updatedAt: enrollments.updatedAt,
    })
    .from(found)
    .innerJoin(enrollments, and(eq(enrollments.schoolId, found.schoolId), eq(enrollments.id, found.id)))
    .innerJoin(students, ofItsStudent)
    .innerJoin(tasks, ofItsTask)
    .innerJoin(schools, eq(schools.id, enrollments.schoolId))
    .orderBy(order(key), order(enrollments.id));
  return { rows: rows.slice(0, page.size), hasMore: rows.length > page.size };
}

/** Everything past the last row seen. Its sort key is one value to the planner, which then starts right there. */
function beyond(place: ListPlace, { sort, dir }: PageOrder, key: SQL, after: string): SQL {
  const than = dir === "asc" ? sql`>` : sql`<`;
  const own = place === "everywhere" ? sql`` : sql`and e.school_id = ${place.schoolId}`;
  return sql`(${key}, enrollments.id) ${than} ((
    select ${SORTS[sort](sql`e`, sql`s`)}
    from enrollments e join students s on s.school_id = e.school_id and s.id = e.student_id
    where e.id = ${after} ${own}), ${after}::uuid)`;
}
