import { and, eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { batches } from "@/db/schema/delivery";
import type { Building } from "./building";
import { BuildStopped } from "./stopped";

/**
 * Says how many photos are done, and ends the building where somebody has stopped it.
 * @throws BuildStopped
 */
export async function keepProgress(tx: Tx, { schoolId, batchId }: Building, done: number): Promise<void> {
  const [going] = await tx
    .update(batches)
    .set({ photosDone: sql`greatest(${batches.photosDone}, ${done})` })
    .where(and(eq(batches.schoolId, schoolId), eq(batches.id, batchId), isNull(batches.stop)))
    .returning({ id: batches.id });
  if (!going) throw new BuildStopped("cancelled");
}
