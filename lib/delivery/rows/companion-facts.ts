import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { batches, batchFiles } from "@/db/schema/delivery";
import { schools } from "@/db/schema/schools";
import { tasks } from "@/db/schema/tasks";
import type { Building } from "../build/building";
import type { Part } from "../build/parts";
import type { CompanionFacts } from "../summary/companions";

/** What the files beside the photos of an archive tell; null where they have been written. */
export async function loadCompanionFacts(
  tx: Tx,
  { schoolId, batchId, settings, policy }: Building,
  part: Part,
  parts: number,
): Promise<Omit<CompanionFacts, "rows"> | null> {
  const ofPart = and(
    eq(batchFiles.schoolId, schoolId),
    eq(batchFiles.batchId, batchId),
    eq(batchFiles.part, part.no),
  );
  if ((await tx.$count(batchFiles, ofPart)) > 0) return null;
  const [batch] = await tx
    .select({
      place: { school: schools.code, task: tasks.no, batch: batches.no },
      sealedAt: batches.sealedAt,
    })
    .from(batches)
    .innerJoin(schools, eq(schools.id, batches.schoolId))
    .innerJoin(tasks, and(eq(tasks.schoolId, batches.schoolId), eq(tasks.id, batches.taskId)))
    .where(and(eq(batches.schoolId, schoolId), eq(batches.id, batchId)));
  if (!batch?.sealedAt) throw new Error("the batch has no seal");
  return {
    withCodes: policy.delivery.needsCollectionCode,
    encoding: settings.encoding,
    place: { ...batch.place, part: part.no, parts, sealedAt: batch.sealedAt.toISOString() },
  };
}
