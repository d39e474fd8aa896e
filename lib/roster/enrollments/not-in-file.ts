import { type SQL, sql } from "drizzle-orm";

type FileRef = { schoolId: string; importId: string };

/** People of the roster, not withdrawn, in no row of an import's file: a condition on `enrollments`. */
export function notInFile({ schoolId, importId }: FileRef): SQL {
  return sql`enrollments.standing <> 'withdrawn' and not exists (
    select from roster_import_rows r join students s
      on s.school_id = r.school_id and s.document_index = r.document_index
    where r.school_id = ${schoolId} and r.import_id = ${importId} and s.id = enrollments.student_id)`;
}

/** The same as a filter of a list. A file whose rows are not kept says nothing about anybody. */
export function absentFromFile(file: FileRef): SQL {
  return sql`(${notInFile(file)} and exists (
    select from roster_import_rows r where r.school_id = ${file.schoolId} and r.import_id = ${file.importId}))`;
}
