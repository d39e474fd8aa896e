import { and, eq, inArray, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { batches } from "@/db/schema/delivery";
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
import type { BatchRef, BatchSettings, SealBatch } from "../schema";

type Ready = Judged<CandidateRow>;

/** Rows written by one statement. */
const AT_ONCE = 5000;

/**
 * Freezes the list: the photos without a blocker at this moment, and the bytes of each standard photo by name and
 * hash. They count as sealed from here on; the worker cuts what has another size.
 * @throws AppError batchState, batchChanged (the dry run no longer says what was seen), batchEmpty
 */
export async function sealBatch(ctx: Ctx, seal: SealBatch): Promise<void> {
  const { schoolId, batchId, expected, fingerprint } = seal;
  const reach = requirePermission(ctx, "batch.seal", { schoolId });
  await withinReach(ctx, reach, async (tx) => {
    const batch = await lockBatch(tx, { schoolId, batchId });
    const { taskId, status } = batch;
    if (status !== "checked") throw new AppError("batchState", { status });
    // Of two batches sealed at once, the second sees what the first has taken.
    await tx.execute(
      sql`select from tasks where school_id = ${schoolId} and id = ${taskId} for no key update`,
    );
    const { ready, settings, policyVersion, fingerprint: found } = await planBatch(tx, batch);
    if (ready.length === 0) throw new AppError("batchEmpty");
    if (found !== fingerprint || ready.length !== expected)
      throw new AppError("batchChanged", { expected, found: ready.length });
    const [sealed] = await Promise.all([
      sealEnrollments(tx, schoolId, ready, settings),
      writeList(tx, { schoolId, batchId }, ready, settings),
    ]);
    if (sealed !== ready.length) throw new AppError("batchChanged", { expected, found: sealed });
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
        sql`${enrollments.id} = any(${sql.param(ready.map(({ row }) => row.enrollmentId))}::uuid[])`,
        inArray(enrollments.delivery, withCorrected ? ["none", ...UNDERWAY] : ["none"]),
        eq(enrollments.photo, "approved"),
      ),
    )
    .returning({ id: enrollments.id });
  return sealed.length;
}

/** A standard photo is the very object that was approved, which nobody changes; other sizes are cut by the worker. */
async function writeList(
  tx: Tx,
  { schoolId, batchId }: BatchRef,
  ready: readonly Ready[],
  { sizes }: BatchSettings,
): Promise<void> {
  const files = ready.flatMap(({ row, fileNames }, index) =>
    sizes.map((cut, at) => ({
      cut,
      isFirst: at === 0,
      position: index + 1,
      enrollment: row.enrollmentId,
      submission: row.submissionId,
      change: row.change,
      name: sealField({ schoolId, field: "batchFileName" }, fileNames[at] ?? ""),
      ...(cut === "standard" && {
        object: row.photo.objectId,
        size: row.photo.size,
        sha256: row.photo.sha256,
        crc32: row.photo.crc32,
      }),
    })),
  );
  for (let at = 0; at < files.length; at += AT_ONCE) {
    const some = JSON.stringify(files.slice(at, at + AT_ONCE));
    await tx.execute(sql`with f as (
        select * from jsonb_to_recordset(${some}::text::jsonb) as f(cut text, "isFirst" bool, position int,
          enrollment uuid, submission uuid, change text, name text, object uuid, size int, sha256 text, crc32 bigint)
      ), items as (
        insert into batch_items (school_id, batch_id, position, enrollment_id, submission_id, change, file_name, object_id, size, sha256, crc32)
        select ${schoolId}, ${batchId}, position, enrollment, submission, change, name, object, size, sha256, crc32
        from f where "isFirst"
      )
      insert into batch_cuts (school_id, batch_id, position, cut, file_name, object_id, size, sha256, crc32)
      select ${schoolId}, ${batchId}, position, cut, name, object, size, sha256, crc32 from f where not "isFirst"`);
  }
}
