import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { productions } from "@/db/schema/capture";
import { facePrints } from "@/db/schema/matches";

type Erased = { schoolId: string; taskId: string; enrollmentId?: string; source?: "reference" };

/**
 * Removes what faces of a task are found again by, as soon as its identity check is off or the task closed; or of
 * one student's replaced reference photo.
 */
export async function erasePrints(tx: Tx, { schoolId, taskId, ...of }: Erased): Promise<void> {
  await tx
    .delete(facePrints)
    .where(
      and(
        eq(facePrints.schoolId, schoolId),
        eq(facePrints.taskId, taskId),
        of.enrollmentId ? eq(facePrints.enrollmentId, of.enrollmentId) : undefined,
        of.source ? eq(facePrints.source, of.source) : undefined,
      ),
    );
  if (of.source) return;
  await tx
    .update(productions)
    .set({ print: null })
    .where(
      and(
        eq(productions.schoolId, schoolId),
        eq(productions.taskId, taskId),
        of.enrollmentId ? eq(productions.enrollmentId, of.enrollmentId) : undefined,
      ),
    );
}
