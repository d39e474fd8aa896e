import { and, asc, desc, eq, inArray, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { Bucket } from "@/db/enrollment-bucket";
import { batches, batchHandovers, batchParts, batchReceipts } from "@/db/schema/delivery";
import { objects } from "@/db/schema/objects";
import { staff } from "@/db/schema/platform";
import { enrollments } from "@/db/schema/roster";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { fingerprintOf, signingKey } from "@/lib/crypto/signing-key";
import { AppError } from "@/lib/errors";
import { calendarOf } from "@/lib/tasks/deadline/calendar-of";
import { policyInForce } from "@/lib/tasks/rows/policy-in-force";
import { groupsOf } from "./dry-run/groups";
import { type PromiseClock, promiseClock } from "./life/clock";
import { clockFor } from "./life/clock-for";
import { DELIVERABLE, inScopeOfBatch } from "./rows/candidates";
import { planBatch } from "./rows/plan";
import { firstUndelivered } from "./rows/undelivered";
import { type BatchRef, type BatchSettings, batchSettingsSchema } from "./schema";

type TaskRef = { schoolId: string; taskId: string };

/** Batches of a task, the newest first, each beside its promise. */
export async function listBatches(ctx: Ctx, { schoolId, taskId }: TaskRef) {
  const reach = requirePermission(ctx, "batch.read", { schoolId, taskId });
  return withinReach(ctx, reach, async (tx) => {
    const archives = tx
      .select({
        batchId: batchParts.batchId,
        size: sql<number>`sum(${batchParts.size})::float8`.as("archives_size"),
        parts: sql<number>`count(*)::int`.as("archives"),
      })
      .from(batchParts)
      .where(eq(batchParts.schoolId, schoolId))
      .groupBy(batchParts.batchId)
      .as("archives");
    const rows = await tx
      .select({ batch: batches, size: archives.size, parts: archives.parts, author: staff.name })
      .from(batches)
      .leftJoin(staff, eq(staff.id, batches.createdBy))
      .leftJoin(archives, eq(archives.batchId, batches.id))
      .where(and(eq(batches.schoolId, schoolId), eq(batches.taskId, taskId)))
      .orderBy(desc(batches.no));
    const clockOf = await clockFor(tx, ctx, { schoolId, taskId });
    return rows.map(({ batch, ...more }) => ({ ...batch, ...more, clock: clockOf(batch) }));
  });
}

export type BatchRow = Awaited<ReturnType<typeof listBatches>>[number];

/** How the photo that has waited longest to be delivered stands beside the task's promise; null where none waits. */
export async function deliveryClock(ctx: Ctx, { schoolId, taskId }: TaskRef): Promise<PromiseClock | null> {
  const reach = requirePermission(ctx, "batch.read", { schoolId, taskId });
  return withinReach(ctx, reach, async (tx) => {
    const { policy } = await policyInForce(tx, schoolId, taskId);
    const { promiseDays: promise, target } = policy.delivery;
    if (!promise) return null;
    const from = await firstUndelivered(tx, { schoolId, taskId, target });
    return promiseClock({ from, done: null, promise }, ctx.clock.now(), await calendarOf(tx, promise));
  });
}

/**
 * A batch with its archives, to whom it was handed, and the fingerprint of the key that signs summaries here.
 * @throws AppError notFound
 */
export async function requireBatch(ctx: Ctx, ref: TaskRef & { no: number }) {
  const reach = requirePermission(ctx, "batch.read", ref);
  const { schoolId, taskId, no } = ref;
  return withinReach(ctx, reach, async (tx) => {
    const [row] = await tx
      .select()
      .from(batches)
      .where(and(eq(batches.schoolId, schoolId), eq(batches.taskId, taskId), eq(batches.no, no)));
    if (!row) throw new AppError("notFound");
    const parts = await tx
      .select()
      .from(batchParts)
      .where(and(eq(batchParts.schoolId, schoolId), eq(batchParts.batchId, row.id)))
      .orderBy(asc(batchParts.no));
    const handovers = await tx
      .select({ handover: batchHandovers, by: staff.name })
      .from(batchHandovers)
      .leftJoin(staff, eq(staff.id, batchHandovers.createdBy))
      .where(and(eq(batchHandovers.schoolId, schoolId), eq(batchHandovers.batchId, row.id)))
      .orderBy(asc(batchHandovers.createdAt));
    const receipts = await receiptsOf(tx, { schoolId, batchId: row.id });
    const clockOf = await clockFor(tx, ctx, { schoolId, taskId });
    return {
      ...row,
      parts,
      handovers: handovers.map(({ handover, by }) => ({
        ...handover,
        by,
        receipts: receipts.filter(({ handoverId }) => handoverId === handover.id),
      })),
      clock: clockOf(row),
      settings: batchSettingsSchema.parse(row.settings),
      signedBy: fingerprintOf(signingKey("batchSummary").publicKey),
    };
  });
}

function receiptsOf(tx: Tx, { schoolId, batchId }: BatchRef) {
  return tx
    .select({
      id: batchReceipts.id,
      handoverId: batchReceipts.handoverId,
      fileName: batchReceipts.fileName,
      size: objects.size,
    })
    .from(batchReceipts)
    .innerJoin(
      objects,
      and(eq(objects.schoolId, batchReceipts.schoolId), eq(objects.id, batchReceipts.objectId)),
    )
    .where(and(eq(batchReceipts.schoolId, schoolId), eq(batchReceipts.batchId, batchId)))
    .orderBy(asc(batchReceipts.createdAt), asc(batchReceipts.id));
}

export type BatchPage = Awaited<ReturnType<typeof requireBatch>>;

/** What sealing would do now: how many photos go in, who is held back by what, and what should be looked at. */
export async function dryRun(ctx: Ctx, { schoolId, batchId }: BatchRef) {
  const reach = requirePermission(ctx, "batch.read", { schoolId });
  return withinReach(ctx, reach, async (tx) => {
    const [batch] = await tx
      .select()
      .from(batches)
      .where(and(eq(batches.schoolId, schoolId), eq(batches.id, batchId)));
    if (!batch) throw new AppError("notFound");
    const { judged, ready, settings, fingerprint } = await planBatch(tx, batch);
    const changes = new Map<(typeof ready)[number]["row"]["change"], number>();
    for (const { row } of ready) changes.set(row.change, (changes.get(row.change) ?? 0) + 1);
    return {
      ready: ready.length,
      fingerprint,
      changes: Object.fromEntries(changes),
      examples: ready.slice(0, 3).flatMap(({ fileNames }) => fileNames),
      blocked: judged.length - ready.length,
      groups: groupsOf(judged, "blockers"),
      warnings: groupsOf(ready, "warnings"),
      others: await countOthers(
        tx,
        batch,
        settings,
        judged.map(({ row }) => row.bucket),
      ),
    };
  });
}

/** Those whom the batch is for and who are neither in it nor nearly, by bucket. */
async function countOthers(
  tx: Tx,
  { schoolId, taskId }: TaskRef,
  settings: BatchSettings,
  named: readonly Bucket[],
): Promise<Partial<Record<Bucket, number>>> {
  const rows = await tx
    .select({ bucket: enrollments.bucket, n: sql<number>`count(*)::int` })
    .from(enrollments)
    .where(inScopeOfBatch(schoolId, taskId, settings))
    .groupBy(enrollments.bucket);
  const left = rows.map(
    ({ bucket, n }) => [bucket, n - named.filter((one) => one === bucket).length] as const,
  );
  return Object.fromEntries(left.filter(([, n]) => n > 0));
}

export type DryRun = Awaited<ReturnType<typeof dryRun>>;

/** Colleges that have approved photos waiting, for the choice of a batch. */
export async function deliverableColleges(ctx: Ctx, { schoolId, taskId }: TaskRef) {
  const reach = requirePermission(ctx, "batch.read", { schoolId, taskId });
  return withinReach(ctx, reach, (tx) =>
    tx
      .select({ college: enrollments.college, n: sql<number>`count(*)::int` })
      .from(enrollments)
      .where(
        and(
          eq(enrollments.schoolId, schoolId),
          eq(enrollments.taskId, taskId),
          inArray(enrollments.bucket, [...DELIVERABLE]),
        ),
      )
      .groupBy(enrollments.college)
      .orderBy(sql`${enrollments.college} collate "zh-x-icu"`),
  );
}
