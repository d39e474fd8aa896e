import { and, asc, desc, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { enrollments, students } from "@/db/schema/roster";
import type { Reach } from "@/lib/auth/authorize";
import { reachFilter } from "@/lib/auth/reach-filter";
import type { EnrollmentListParams } from "../search-params";
import { searchFilter } from "./search-filter";

export const PAGE_SIZE = 50;

/** Sort keys over the tables of the page, or over other names for them. */
const SORTS: Record<EnrollmentListParams["sort"], (enrollment: SQL, student: SQL) => SQL> = {
  studentNo: (e) => sql`${e}.student_no`,
  name: (_, s) => sql`${s}.name collate "zh-x-icu"`,
  college: (e) => sql`${e}.college collate "zh-x-icu"`,
  updatedAt: (e) => sql`${e}.updated_at`,
};

type Place = { schoolId: string; taskId: string };

/** One page of a task's roster by keyset: the row whose id is `after` gives the place to go on from. */
export async function enrollmentPage(
  tx: Tx,
  reach: Reach,
  place: Place,
  params: EnrollmentListParams,
  term: string | null,
) {
  const order = params.dir === "asc" ? asc : desc;
  const key = SORTS[params.sort](sql`enrollments`, sql`students`);
  const rows = await tx
    .select({
      id: enrollments.id,
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
      bucket: enrollments.bucket,
      submissionsUsed: enrollments.submissionsUsed,
      updatedAt: enrollments.updatedAt,
    })
    .from(enrollments)
    .innerJoin(
      students,
      and(eq(students.schoolId, enrollments.schoolId), eq(students.id, enrollments.studentId)),
    )
    .where(
      and(
        eq(enrollments.schoolId, place.schoolId),
        eq(enrollments.taskId, place.taskId),
        reachFilter(reach, {
          school: enrollments.schoolId,
          task: enrollments.taskId,
          college: enrollments.college,
        }),
        params.bucket ? inArray(enrollments.bucket, params.bucket) : undefined,
        params.college !== null ? eq(enrollments.college, params.college) : undefined,
        term ? searchFilter(place.schoolId, term) : undefined,
        params.after ? beyond(place, params, key, params.after) : undefined,
      ),
    )
    .orderBy(order(key), order(enrollments.id))
    .limit(PAGE_SIZE + 1);
  return { rows: rows.slice(0, PAGE_SIZE), hasMore: rows.length > PAGE_SIZE };
}

function beyond(place: Place, { sort, dir }: EnrollmentListParams, key: SQL, after: string): SQL {
  const than = dir === "asc" ? sql`>` : sql`<`;
  return sql`(${key}, enrollments.id) ${than} (
    select ${SORTS[sort](sql`e`, sql`s`)}, e.id
    from enrollments e join students s on s.school_id = e.school_id and s.id = e.student_id
    where e.school_id = ${place.schoolId} and e.task_id = ${place.taskId} and e.id = ${after})`;
}
