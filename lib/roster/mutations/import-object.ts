import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { objects } from "@/db/schema/objects";
import { rosterImportRows, rosterImports } from "@/db/schema/roster";
import type { ROSTER_IMPORT_STATUSES } from "@/db/vocabulary";
import { AppError } from "@/lib/errors";
import type { ReadChoice } from "../file/read-sheet";
import type { RosterSheet } from "../schema";

export type ImportRef = { schoolId: string; importId: string };

export function importById({ schoolId, importId }: ImportRef) {
  return and(eq(rosterImports.schoolId, schoolId), eq(rosterImports.id, importId));
}

/** @throws AppError notFound */
export async function lockImport(tx: Tx, ref: ImportRef) {
  const [row] = await tx.select().from(rosterImports).where(importById(ref)).for("update");
  if (!row) throw new AppError("notFound");
  return row;
}

export function rowsOf({ schoolId, importId }: ImportRef) {
  return and(eq(rosterImportRows.schoolId, schoolId), eq(rosterImportRows.importId, importId));
}

/** How a file that was looked at is read again. */
export function choiceOf(sheet: RosterSheet, leavesHidden: boolean): ReadChoice {
  const isPlain = sheet.merged.count === 0 && !(leavesHidden && sheet.hiddenRows > 0);
  return { index: sheet.chosen, preferred: [], isPlain, leavesHidden };
}

/** Storage key of an import's file while the import is in the expected state; null where it has moved on. */
export async function importObjectKey(
  tx: Tx,
  schoolId: string,
  importId: string,
  status: (typeof ROSTER_IMPORT_STATUSES)[number],
): Promise<string | null> {
  const [row] = await tx
    .select({ key: objects.key })
    .from(rosterImports)
    .innerJoin(
      objects,
      and(eq(objects.schoolId, rosterImports.schoolId), eq(objects.id, rosterImports.objectId)),
    )
    .where(
      and(
        eq(rosterImports.schoolId, schoolId),
        eq(rosterImports.id, importId),
        eq(rosterImports.status, status),
      ),
    );
  return row?.key ?? null;
}
