import { and, eq, inArray, lte } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { staff } from "@/db/schema/platform";
import { rosterImportRows, rosterImports } from "@/db/schema/roster";
import { rowChangesSchema } from "@/lib/roster/schema";
import type { ImportEntry } from "./entry";
import { shownChange } from "./shown-change";
import type { Subject } from "./subject";

/** The roster files that brought the student in or changed something, undone ones among them. */
export async function importEntries(
  tx: Tx,
  { schoolId, taskId, documentIndex, sight }: Subject,
): Promise<ImportEntry[]> {
  const rows = await tx
    .select({
      id: rosterImports.id,
      at: rosterImports.committedAt,
      fileName: rosterImports.fileName,
      status: rosterImports.status,
      outcome: rosterImportRows.outcome,
      changes: rosterImportRows.changes,
      by: staff.name,
    })
    .from(rosterImports)
    .innerJoin(
      rosterImportRows,
      and(
        eq(rosterImportRows.schoolId, rosterImports.schoolId),
        eq(rosterImportRows.importId, rosterImports.id),
      ),
    )
    .leftJoin(staff, eq(staff.id, rosterImports.createdBy))
    .where(
      and(
        eq(rosterImports.schoolId, schoolId),
        eq(rosterImports.taskId, taskId),
        inArray(rosterImports.status, ["committing", "stopped", "committed", "undone"]),
        lte(rosterImportRows.rowNo, rosterImports.lastRowNo),
        eq(rosterImportRows.documentIndex, documentIndex),
        inArray(rosterImportRows.outcome, ["new", "changed"]),
      ),
    );
  return rows.flatMap(({ at, outcome, status, changes, ...row }) =>
    at && (outcome === "new" || outcome === "changed")
      ? [
          {
            ...row,
            kind: "import" as const,
            at,
            outcome,
            changes: rowChangesSchema.parse(changes).map((change) => shownChange(change, sight)),
            isUndone: status === "undone",
          },
        ]
      : [],
  );
}
