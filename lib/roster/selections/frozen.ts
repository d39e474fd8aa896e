import { and, eq, type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { selections } from "@/db/schema/selections";
import { AppError } from "@/lib/errors";

type SelectionRef = { schoolId: string; selectionId: string };

/** Everybody of a selection: a condition on `enrollments`. */
export function inSelection({ schoolId, selectionId }: SelectionRef): SQL {
  return sql`enrollments.id in (select i.enrollment_id from selection_items i
    where i.school_id = ${schoolId} and i.selection_id = ${selectionId})`;
}

/** @throws AppError notFound */
export async function requireSelection(
  tx: Tx,
  { schoolId, selectionId }: SelectionRef,
): Promise<{ taskId: string }> {
  const [row] = await tx
    .select({ taskId: selections.taskId })
    .from(selections)
    .where(and(eq(selections.schoolId, schoolId), eq(selections.id, selectionId)));
  if (!row) throw new AppError("notFound");
  return row;
}
