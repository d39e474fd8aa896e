import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { enrollments, rosterImportRows } from "@/db/schema/roster";
import { notInFile } from "../enrollments/not-in-file";
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
  const missing = await tx.$count(
    enrollments,
    and(eq(enrollments.schoolId, ref.schoolId), eq(enrollments.taskId, taskId), notInFile(ref)),
  );
  const counts: ImportCounts = { new: 0, changed: 0, same: 0, error: 0, warning: 0, missing };
  for (const { outcome, n, warned } of rows) {
    counts[outcome] = n;
    if (outcome !== "error") counts.warning += warned;
  }
  return counts;
}
