import { and, eq, inArray } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { associations } from "@/db/schema/associations";
import { productions } from "@/db/schema/capture";
import { facePrints } from "@/db/schema/matches";

type Erased = {
  schoolId: string;
  taskId: string;
  enrollmentId?: string;
  source?: "reference";
  /** Only of students whom an account collects for: who has none agreed on paper. */
  agreedByPhone?: true;
};

/**
 * Removes what faces of a task are found again by, as soon as its identity check is off or the task closed; of those
 * who agreed to a text that is another one now; or of one student's replaced reference photo.
 */
export async function erasePrints(tx: Tx, { schoolId, taskId, ...of }: Erased): Promise<void> {
  const byPhone = tx
    .select({ enrollmentId: associations.enrollmentId })
    .from(associations)
    .where(and(eq(associations.schoolId, schoolId), eq(associations.taskId, taskId)));
  await tx
    .delete(facePrints)
    .where(
      and(
        eq(facePrints.schoolId, schoolId),
        eq(facePrints.taskId, taskId),
        of.enrollmentId ? eq(facePrints.enrollmentId, of.enrollmentId) : undefined,
        of.source ? eq(facePrints.source, of.source) : undefined,
        of.agreedByPhone ? inArray(facePrints.enrollmentId, byPhone) : undefined,
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
        of.agreedByPhone ? inArray(productions.enrollmentId, byPhone) : undefined,
      ),
    );
}
