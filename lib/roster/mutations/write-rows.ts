import { getTableColumns, getTableName, type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { Tx } from "@/db/client";
import type { EnrollmentFacts } from "@/db/enrollment-bucket";
import { enrollments, students } from "@/db/schema/roster";
import { ENROLLMENT_COLUMNS, STUDENT_COLUMNS, spoken } from "../row/compare";

/** Rows of a dry run to be written: those after one row number up to another; `mapped` are the file's columns. */
export type RowChunk = {
  schoolId: string;
  importId: string;
  taskId: string;
  mapped: string[];
  after: number;
  upTo: number;
};

/** New people are added; known ones follow the file's columns, save what a photo of theirs was approved for. */
export async function writeStudents(tx: Tx, chunk: RowChunk): Promise<void> {
  const columns = getTableColumns(students);
  const all = STUDENT_COLUMNS.map((name) => columns[name]);
  const changing = spoken(STUDENT_COLUMNS, chunk.mapped).map((name) => columns[name]);
  const isApproved = sql`exists (select from enrollments a where a.school_id = students.school_id
    and a.student_id = students.id and a.photo = 'approved')`;
  await tx.execute(sql`
    insert into students (school_id, ${names(all)}, document_number, document_index, document_last4)
    select r.school_id, ${list(STUDENT_COLUMNS.map((name) => fact(columns[name], name)))},
      r.document_number, r.document_index, r.facts ->> 'documentLast4'
    from roster_import_rows r where ${rowsOf(chunk)}
    on conflict (school_id, document_index) do update set ${follow(changing, isApproved)}
    where (${list(changing.map((column) => sql`students.${name(column)}`))})
        is distinct from (${list(changing.map((column) => sql`excluded.${name(column)}`))})`);
}

/** Puts the people of a chunk into the task, or updates what the file says of their 学籍. */
export async function writeEnrollments(
  tx: Tx,
  chunk: RowChunk,
  initial: Pick<EnrollmentFacts, "code" | "payment">,
): Promise<void> {
  const columns = getTableColumns(enrollments);
  const all = ENROLLMENT_COLUMNS.map((name) => columns[name]);
  const changing = spoken(ENROLLMENT_COLUMNS, chunk.mapped).map((name) => columns[name]);
  await tx.execute(sql`
    with r as materialized (select * from roster_import_rows r where ${rowsOf(chunk)})
    insert into enrollments (school_id, task_id, student_id, ${names(all)}, collection_code, collection_code_index,
      code, payment)
    select r.school_id, ${chunk.taskId}, s.id, ${list(ENROLLMENT_COLUMNS.map((name) => fact(columns[name], name)))},
      nullif(r.collection_code, ''), r.collection_code_index,
      case when r.collection_code_index is null then ${initial.code} else 'real' end::enrollment_code,
      ${initial.payment}::enrollment_payment
    from r join students s on s.school_id = ${chunk.schoolId} and s.document_index = r.document_index
    on conflict (school_id, task_id, student_id) do update set
      ${follow(changing, sql`enrollments.photo = 'approved'`)}${changing.length > 0 ? sql`,` : sql``}
      collection_code = coalesce(excluded.collection_code, enrollments.collection_code),
      collection_code_index = coalesce(excluded.collection_code_index, enrollments.collection_code_index),
      code = case when excluded.collection_code is null then enrollments.code else 'real' end,
      updated_at = app_now()`);
}

function rowsOf({ schoolId, importId, after, upTo }: RowChunk): SQL {
  return sql`r.school_id = ${schoolId} and r.import_id = ${importId} and r.row_no > ${after} and r.row_no <= ${upTo}
    and r.outcome in ('new', 'changed')`;
}

/** The value of a column in the dry run's facts, as the type of the table's column. */
function fact(column: PgColumn, key: string): SQL {
  return sql`(r.facts ->> ${key})::${sql.raw(column.getSQLType())}`;
}

/** What a photo was approved for: person and numbers (design §7.4). */
const FIXED_ONCE_APPROVED: readonly PgColumn[] = [
  ...[students.name, students.sex, students.birthDate, students.documentType],
  ...[enrollments.studentNo, enrollments.examNo],
];

/** Takes the new values; what the document tells (sex, birth date) is not taken back by an empty cell. */
function follow(columns: readonly PgColumn[], isApproved: SQL): SQL {
  return list(
    columns.map((column) => {
      const own = name(column);
      const stored = sql`${sql.identifier(getTableName(column.table))}.${own}`;
      const told = column.notNull ? sql`excluded.${own}` : sql`coalesce(excluded.${own}, ${stored})`;
      return FIXED_ONCE_APPROVED.includes(column)
        ? sql`${own} = case when ${isApproved} then ${stored} else ${told} end`
        : sql`${own} = ${told}`;
    }),
  );
}

function name(column: PgColumn): SQL {
  return sql`${sql.identifier(column.name)}`;
}

function names(columns: readonly PgColumn[]): SQL {
  return list(columns.map(name));
}

function list(parts: readonly SQL[]): SQL {
  return sql.join([...parts], sql`, `);
}
