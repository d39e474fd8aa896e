import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { objects } from "@/db/schema/objects";
import { resultImportRows, resultImports } from "@/db/schema/results";
import { AppError } from "@/lib/errors";

export type ResultRef = { schoolId: string; importId: string };
export type ResultStatus = (typeof resultImports.$inferSelect)["status"];

export function resultById({ schoolId, importId }: ResultRef) {
  return and(eq(resultImports.schoolId, schoolId), eq(resultImports.id, importId));
}

export function resultIn(ref: ResultRef, status: ResultStatus) {
  return and(resultById(ref), eq(resultImports.status, status));
}

export function resultRowsOf({ schoolId, importId }: ResultRef) {
  return and(eq(resultImportRows.schoolId, schoolId), eq(resultImportRows.importId, importId));
}

/** @throws AppError notFound, resultState where it is in none of these states */
export async function lockResult(tx: Tx, ref: ResultRef, ...allowed: ResultStatus[]) {
  const [row] = await tx.select().from(resultImports).where(resultById(ref)).for("update");
  if (!row) throw new AppError("notFound");
  if (!allowed.includes(row.status)) throw new AppError("resultState", { status: row.status });
  return row;
}

/** The import with the storage key of its file, while it is in the expected state; null where it has moved on. */
export async function resultFile(tx: Tx, ref: ResultRef, status: ResultStatus) {
  const [row] = await tx
    .select({ current: resultImports, key: objects.key })
    .from(resultImports)
    .innerJoin(
      objects,
      and(eq(objects.schoolId, resultImports.schoolId), eq(objects.id, resultImports.objectId)),
    )
    .where(resultIn(ref, status));
  return row ?? null;
}
