import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { rosterImportRows, type rosterImports } from "@/db/schema/roster";
import type { ImportCounts } from "../schema";
import { freezeMissing } from "./freeze-missing";
import { rowsOf } from "./import-object";

/** The plain sentence of a dry run in numbers: what its rows would do, and who of the roster is in none of them. */
export async function countOutcomes(
  tx: Tx,
  current: typeof rosterImports.$inferSelect,
): Promise<ImportCounts> {
  const rows = await tx
    .select({
      outcome: rosterImportRows.outcome,
      n: sql<number>`count(*)::int`,
      warned: sql<number>`(count(*) filter (where ${rosterImportRows.problems} <> '[]'))::int`,
    })
    .from(rosterImportRows)
    .where(rowsOf({ schoolId: current.schoolId, importId: current.id }))
    .groupBy(rosterImportRows.outcome);
  const counts: ImportCounts = {
    ...{ new: 0, changed: 0, same: 0, error: 0, warning: 0 },
    ...(await freezeMissing(tx, current)),
  };
  for (const { outcome, n, warned } of rows) {
    counts[outcome] = n;
    if (outcome !== "error") counts.warning += warned;
  }
  return counts;
}
