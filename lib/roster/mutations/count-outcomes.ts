import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { rosterImportRows } from "@/db/schema/roster";
import type { ImportCounts } from "../schema";
import { type ImportRef, rowsOf } from "./import-object";

/** The plain sentence of a dry run in numbers: what its rows would do, and who of the roster is in none of them. */
export async function countOutcomes(tx: Tx, ref: ImportRef, taskId: string): Promise<ImportCounts> {
  const rows = await tx
    .select({
      outcome: rosterImportRows.outcome,
      n: sql<number>`count(*)::int`,
      warned: sql<number>`(count(*) filter (where ${rosterImportRows.problems} <> '[]'))::int`,
    })
    .from(rosterImportRows)
    .where(rowsOf(ref))
    .groupBy(rosterImportRows.outcome);
  const [absent] = await tx.execute<{ n: number }>(sql`
    select count(*)::int as n from enrollments e join students s on s.school_id = e.school_id and s.id = e.student_id
    where e.school_id = ${ref.schoolId} and e.task_id = ${taskId} and e.standing <> 'withdrawn'
      and not exists (select from roster_import_rows r where r.school_id = e.school_id
        and r.import_id = ${ref.importId} and r.document_index = s.document_index)`);
  const counts: ImportCounts = { new: 0, changed: 0, same: 0, error: 0, warning: 0, missing: absent?.n ?? 0 };
  for (const { outcome, n, warned } of rows) {
    counts[outcome] = n;
    if (outcome !== "error") counts.warning += warned;
  }
  return counts;
}
