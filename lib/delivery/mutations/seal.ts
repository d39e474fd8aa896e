import { and, eq, inArray, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { batchCuts, batches, batchItems } from "@/db/schema/delivery";
import { enrollments } from "@/db/schema/roster";
import { recordAudit } from "@/lib/audit/record";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { sealField } from "@/lib/crypto/sealed-field";
import { AppError } from "@/lib/errors";
import { enqueue } from "@/lib/jobs/enqueue";
import { buildBatchJob } from "../jobs";
import type { Judged } from "../policy";
import { UNDERWAY } from "../rows/candidates";
import type { CandidateRow } from "../rows/load-candidates";
import { lockBatch, planBatch } from "../rows/plan";
import type { BatchRef, BatchSettings } from "../schema";

type SealBatch = BatchRef & { expected: number };
type Ready = Judged<CandidateRow>;

/** Rows written by one statement. */
const AT_ONCE = 5000;

/**
 * Freezes the list: the photos without a blocker at this moment. They count as sealed from here on; the worker
 * freezes their bytes.
 * @throws AppError batchState, batchChanged (the dry run now says another number), batchEmpty
 */
export async function sealBatch(ctx: Ctx, { schoolId, batchId, expected }: SealBatch): Promise<void> {
  const reach = requirePermission(ctx, "batch.seal", { schoolId });
  await withinReach(ctx, reach, async (tx) => {
    const batch = await lockBatch(tx, { schoolId, batchId });
    const { taskId, status } = batch;
    if (status !== "checked") throw new AppError("batchState", { status });
    // Of two batches sealed at once, the second sees what the first has taken.
    await tx.execute(
      sql`select from tasks where school_id = ${schoolId} and id = ${taskId} for no key update`,
    );
    const { ready, settings, policyVersion } = await planBatch(tx, batch);
    if (ready.length === 0) throw new AppError("batchEmpty");
    if (ready.length !== expected) throw new AppError("batchChanged", { expected, found: ready.length });
    const sealed = await sealEnrollments(tx, schoolId, ready, settings);
    if (sealed !== ready.length) throw new AppError("batchChanged", { expected, found: sealed });
    await writeList(tx, { schoolId, batchId }, ready, settings);
    const finished = ready.flatMap(({ row }) => row.finishedAt?.getTime() ?? []);
    await tx
      .update(batches)
      .set({
        status: "sealed",
        photosTotal: ready.length,
        policyVersion,
        sealedAt: sql`app_now()`,
        processedAt: finished.length > 0 ? new Date(finished.reduce((a, b) => Math.min(a, b))) : null,
      })
      .where(and(eq(batches.schoolId, schoolId), eq(batches.id, batchId)));
    await enqueue(tx, buildBatchJob, { schoolId, batchId });
    await recordAudit(tx, ctx, {
      ...{ schoolId, taskId, action: "batch.seal", entityType: "batch", entityId: batchId },
      detail: { photos: ready.length },
    });
  });
}

/** How many are as they were found: what was decided otherwise meanwhile is not sealed. */
async function sealEnrollments(
  tx: Tx,
  schoolId: string,
  ready: readonly Ready[],
  { withCorrected }: BatchSettings,
): Promise<number> {
  const sealed = await tx
    .update(enrollments)
    .set({ delivery: "sealed", updatedAt: sql`app_now()` })
    .where(
      and(
        eq(enrollments.schoolId, schoolId),
        inArray(
          enrollments.id,
          ready.map(({ row }) => row.enrollmentId),
        ),
        inArray(enrollments.delivery, withCorrected ? ["none", ...UNDERWAY] : ["none"]),
        eq(enrollments.photo, "approved"),
      ),
    )
    .returning({ id: enrollments.id });
  return sealed.length;
}

async function writeList(
  tx: Tx,
  { schoolId, batchId }: BatchRef,
  ready: readonly Ready[],
  { sizes }: BatchSettings,
): Promise<void> {
  const name = (fileName = "") => sealField({ schoolId, field: "batchFileName" }, fileName);
  const items = ready.map(({ row, fileNames }, index) => ({
    ...{ schoolId, batchId, position: index + 1, fileName: name(fileNames[0]) },
    enrollmentId: row.enrollmentId,
    submissionId: row.submissionId,
    change: row.change,
  }));
  const cuts = ready.flatMap(({ fileNames }, index) =>
    sizes.slice(1).map((cut, further) => ({
      ...{ schoolId, batchId, position: index + 1, cut, fileName: name(fileNames[further + 1]) },
    })),
  );
  for (let at = 0; at < items.length; at += AT_ONCE)
    await tx.insert(batchItems).values(items.slice(at, at + AT_ONCE));
  for (let at = 0; at < cuts.length; at += AT_ONCE)
    await tx.insert(batchCuts).values(cuts.slice(at, at + AT_ONCE));
}
