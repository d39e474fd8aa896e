import { and, asc, eq, gt, inArray, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { registryResults, resultImportRows, resultImports } from "@/db/schema/results";
import { recordAudit } from "@/lib/audit/record";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { markResultsImported } from "@/lib/delivery/mutations/close";
import { policyInForce } from "@/lib/tasks/rows/policy-in-force";
import { type Accepted, writeAnswers } from "../effects/write-answers";
import { type ResultRef, resultIn, resultRowsOf } from "../rows/import-row";

const CHUNK = 500;

/**
 * Job `result.take`: writes the accepted answers in chunks. The number of the last written row is kept in the same
 * transaction, so that a repeated job goes on where the last one stopped and takes nothing twice.
 */
export async function takeRows(ctx: Ctx, ref: ResultRef): Promise<void> {
  const reach = requirePermission(ctx, "result.process", { schoolId: ref.schoolId });
  while (await withinReach(ctx, reach, (tx) => takeChunk(tx, ctx, ref)));
}

/** @returns whether there may be more */
async function takeChunk(tx: Tx, ctx: Ctx, ref: ResultRef): Promise<boolean> {
  const [current] = await tx.select().from(resultImports).where(resultIn(ref, "taking")).for("update");
  if (!current) return false;
  const { taskId, takesContradictions, lastRowNo } = current;
  const rows = await tx
    .select()
    .from(resultImportRows)
    .where(
      and(
        resultRowsOf(ref),
        inArray(resultImportRows.outcome, takesContradictions ? ["take", "contradiction"] : ["take"]),
        gt(resultImportRows.rowNo, lastRowNo),
      ),
    )
    .orderBy(asc(resultImportRows.rowNo))
    .limit(CHUNK);
  const last = rows.at(-1);
  if (!last) {
    await finish(tx, ctx, ref, current);
    return false;
  }
  const { policy } = await policyInForce(tx, ref.schoolId, taskId);
  const written = await writeAnswers(tx, { ...ref, taskId, policy }, rows.flatMap(accepted));
  await tx
    .update(resultImports)
    .set({ rowsDone: sql`${resultImports.rowsDone} + ${written}`, lastRowNo: last.rowNo })
    .where(resultIn(ref, "taking"));
  return true;
}

async function finish(tx: Tx, ctx: Ctx, ref: ResultRef, current: typeof resultImports.$inferSelect) {
  await tx
    .update(resultImports)
    .set({ status: "taken", takenAt: sql`app_now()` })
    .where(resultIn(ref, "taking"));
  for (const batchId of await answeredBatches(tx, ref))
    await markResultsImported(tx, ctx, { schoolId: ref.schoolId, batchId });
  await recordAudit(tx, ctx, {
    ...{ schoolId: ref.schoolId, taskId: current.taskId, action: "result.taken" as const },
    ...{ entityType: "resultImport" as const, entityId: ref.importId },
    detail: { written: current.rowsDone, left: current.rowsTotal - current.rowsDone },
  });
}

/** In the order in which they are locked. */
async function answeredBatches(tx: Tx, { schoolId, importId }: ResultRef): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ batchId: registryResults.batchId })
    .from(registryResults)
    .where(and(eq(registryResults.schoolId, schoolId), eq(registryResults.importId, importId)))
    .orderBy(asc(registryResults.batchId));
  return rows.map(({ batchId }) => batchId);
}

function accepted(row: typeof resultImportRows.$inferSelect): Accepted[] {
  const { rowNo, verdict, refusal, batchId, enrollmentId, submissionId, reason } = row;
  if (!verdict || !batchId || !enrollmentId || !submissionId) return [];
  return [{ rowNo, verdict, refusal, batchId, enrollmentId, submissionId, reason }];
}
