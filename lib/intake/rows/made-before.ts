import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { productions } from "@/db/schema/capture";
import { standardizations } from "@/db/schema/intake";
import type { Production } from "../mutations/found-before";

/** The production that a standard photo comes from; null where a submission had it made itself. */
export async function madeBefore(
  tx: Tx,
  { schoolId, standardizationId }: { schoolId: string; standardizationId: string | null },
): Promise<Production | null> {
  if (!standardizationId) return null;
  const [row] = await tx
    .select({
      measures: standardizations.measures,
      engine: standardizations.engine,
      referenceId: productions.referenceId,
      comparesFaces: productions.comparesFaces,
      compare: productions.compare,
      print: productions.print,
    })
    .from(productions)
    .innerJoin(
      standardizations,
      and(
        eq(standardizations.schoolId, productions.schoolId),
        eq(standardizations.id, productions.standardizationId),
      ),
    )
    .where(and(eq(productions.schoolId, schoolId), eq(productions.standardizationId, standardizationId)));
  return row ? { ...row, standardizationId } : null;
}

/** What a face is found again by has moved to the photo, or must not be kept. */
export async function forgetPrint(
  tx: Tx,
  { schoolId, standardizationId }: { schoolId: string; standardizationId: string },
): Promise<void> {
  await tx
    .update(productions)
    .set({ print: null })
    .where(and(eq(productions.schoolId, schoolId), eq(productions.standardizationId, standardizationId)));
}
