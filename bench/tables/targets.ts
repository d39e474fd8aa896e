import { sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { inSchoolScope } from "@/db/scope";
import { blindIndex } from "@/lib/crypto/blind-index";

export const ID_NUMBER = "420106200301011239";

/** Gives one student of this school the document number that is looked for. */
export async function plantIdNumber(db: Db, schoolId: string): Promise<void> {
  const index = blindIndex({ schoolId, field: "documentNumber" }, ID_NUMBER);
  await inSchoolScope(db, [schoolId], 0, (tx) =>
    tx.execute(sql`update students set document_index = ${index} where school_id = ${schoolId} and id = (
      select id from students where school_id = ${schoolId} limit 1)`),
  );
}

/** Id of the last row before a page of the list by 学号, counted from 1. */
export async function rowBefore(
  db: Db,
  place: { schoolId: string; taskId: string } | null,
  page: number,
  pageSize: number,
): Promise<string> {
  const where = place ? sql`where school_id = ${place.schoolId} and task_id = ${place.taskId}` : sql``;
  const [row] = await inSchoolScope(db, "all", 0, (tx) =>
    tx.execute<{ id: string }>(
      sql`select id from enrollments ${where} order by student_no, id offset ${(page - 1) * pageSize - 1} limit 1`,
    ),
  );
  if (!row) throw new Error(`there is no page ${page}`);
  return row.id;
}
