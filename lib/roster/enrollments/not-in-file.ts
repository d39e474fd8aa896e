import { type SQL, sql } from "drizzle-orm";

type FileRef = { schoolId: string; importId: string };

/** People of the roster, not withdrawn, in no row of an import's file: a condition on `enrollments`. */
export function notInFile({ schoolId, importId }: FileRef): SQL {
  return sql`enrollments.standing <> 'withdrawn' and not exists (
    select from roster_import_rows r join students s
      on s.school_id = r.school_id and s.document_index = r.document_index
    where r.school_id = ${schoolId} and r.import_id = ${importId} and s.id = enrollments.student_id)`;
}
