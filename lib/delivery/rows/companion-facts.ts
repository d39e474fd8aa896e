import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { batches, batchFiles } from "@/db/schema/delivery";
import { schools } from "@/db/schema/schools";
import { tasks } from "@/db/schema/tasks";
import { policyInForce } from "@/lib/tasks/rows/policy-in-force";
import type { CompanionFacts } from "../summary/companions";
import { loadManifestRows } from "./sealed";

type BatchRef = { schoolId: string; batchId: string };

/** What the files beside a sealed batch's photos tell; null where they have been written. */
export async function loadCompanionFacts(
  tx: Tx,
  { schoolId, batchId }: BatchRef,
): Promise<CompanionFacts | null> {
  const written = and(eq(batchFiles.schoolId, schoolId), eq(batchFiles.batchId, batchId));
  if ((await tx.$count(batchFiles, written)) > 0) return null;
  const [batch] = await tx
    .select({
      taskId: tasks.id,
      place: { school: schools.code, task: tasks.no, batch: batches.no },
      sealedAt: batches.sealedAt,
    })
    .from(batches)
    .innerJoin(schools, eq(schools.id, batches.schoolId))
    .innerJoin(tasks, and(eq(tasks.schoolId, batches.schoolId), eq(tasks.id, batches.taskId)))
    .where(and(eq(batches.schoolId, schoolId), eq(batches.id, batchId)));
  if (!batch?.sealedAt) throw new Error("the batch has no seal");
  const { policy } = await policyInForce(tx, schoolId, batch.taskId);
  return {
    rows: await loadManifestRows(tx, { schoolId, batchId }, policy.photoSpec.standard.dpi),
    withCodes: policy.delivery.needsCollectionCode,
    place: { ...batch.place, sealedAt: batch.sealedAt.toISOString() },
  };
}
