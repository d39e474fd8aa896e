import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { enrollments, type rosterImports } from "@/db/schema/roster";
import { selectionItems, selections } from "@/db/schema/selections";
import { notInFile } from "../enrollments/not-in-file";
import { importCountsSchema } from "../schema";

type Import = Pick<typeof rosterImports.$inferSelect, "schoolId" | "id" | "taskId" | "createdBy" | "counts">;

/**
 * Writes down who of the roster is in no row of an import's file, so that the number that is said opens exactly the
 * people it counted. A check after a fix brings the same selection up to date.
 */
export async function freezeMissing(
  tx: Tx,
  current: Import,
): Promise<{ missing: number; missingSelection: string | null }> {
  const { schoolId, taskId } = current;
  const isMissing = and(
    eq(enrollments.schoolId, schoolId),
    eq(enrollments.taskId, taskId),
    notInFile({ schoolId, importId: current.id }),
  );
  const missing = tx.select({ id: enrollments.id }).from(enrollments).where(isMissing);
  const kept = importCountsSchema.nullable().parse(current.counts)?.missingSelection ?? null;
  if (!kept && (await tx.$count(enrollments, isMissing)) === 0) return { missing: 0, missingSelection: null };
  const selectionId = kept ?? (await newSelection(tx, current));
  const ofIt = and(eq(selectionItems.schoolId, schoolId), eq(selectionItems.selectionId, selectionId));
  if (kept)
    await tx
      .delete(selectionItems)
      .where(
        and(ofIt, sql`not exists (select from (${missing}) m where m.id = selection_items.enrollment_id)`),
      );
  await tx.execute(sql`insert into selection_items (school_id, selection_id, enrollment_id)
    select ${schoolId}::uuid, ${selectionId}::uuid, id from (${missing}) missing on conflict do nothing`);
  const size = await tx.$count(selectionItems, ofIt);
  await tx
    .update(selections)
    .set({ size })
    .where(and(eq(selections.schoolId, schoolId), eq(selections.id, selectionId)));
  return { missing: size, missingSelection: selectionId };
}

async function newSelection(tx: Tx, { schoolId, taskId, createdBy }: Import): Promise<string> {
  const [made] = await tx
    .insert(selections)
    .values({ schoolId, taskId, staffId: createdBy, size: 0 })
    .returning({ id: selections.id });
  if (!made) throw new Error("the selection was not written");
  return made.id;
}
