import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { batches } from "@/db/schema/delivery";
import { AppError } from "@/lib/errors";
import { policyInForce } from "@/lib/tasks/rows/policy-in-force";
import { judge } from "../policy";
import { type BatchRef, batchSettingsSchema } from "../schema";
import { planFingerprint } from "./fingerprint";
import { loadCandidates } from "./load-candidates";

/**
 * A batch, locked until the end of the transaction.
 * @throws AppError notFound
 */
export async function lockBatch(tx: Tx, { schoolId, batchId }: BatchRef) {
  const [batch] = await tx
    .select()
    .from(batches)
    .where(and(eq(batches.schoolId, schoolId), eq(batches.id, batchId)))
    .for("update");
  if (!batch) throw new AppError("notFound");
  return batch;
}

/** Everybody whom a batch is for and has, or nearly has, a photo to deliver, with what keeps each back now. */
export async function planBatch(
  tx: Tx,
  { schoolId, taskId, name, settings: kept }: typeof batches.$inferSelect,
) {
  const settings = batchSettingsSchema.parse(kept);
  const { policy, policyVersion } = await policyInForce(tx, schoolId, taskId);
  const judged = judge(await loadCandidates(tx, schoolId, taskId, settings), settings, policy);
  const ready = judged.filter(({ blockers }) => blockers.length === 0);
  const fingerprint = planFingerprint({ name, settings, ready });
  return { settings, policy, policyVersion, judged, ready, fingerprint };
}
