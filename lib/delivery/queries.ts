import { and, desc, eq, inArray, notInArray, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { Bucket } from "@/db/enrollment-bucket";
import { batches } from "@/db/schema/delivery";
import { staff } from "@/db/schema/platform";
import { enrollments } from "@/db/schema/roster";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { fingerprintOf, signingKey } from "@/lib/crypto/signing-key";
import { AppError } from "@/lib/errors";
import { maskName } from "@/lib/roster/document/mask-name";
import { policyInForce } from "@/lib/tasks/rows/policy-in-force";
import { type Blocker, judge } from "./policy";
import { DELIVERABLE, inScopeOfBatch, loadCandidates } from "./rows/candidates";
import { type BatchSettings, batchSettingsSchema } from "./schema";

/** Batches of a task, the newest first. */
export async function listBatches(ctx: Ctx, { schoolId, taskId }: { schoolId: string; taskId: string }) {
  const reach = requirePermission(ctx, "batch.read", { schoolId, taskId });
  return withinReach(ctx, reach, (tx) =>
    tx
      .select({
        id: batches.id,
        no: batches.no,
        name: batches.name,
        status: batches.status,
        photosTotal: batches.photosTotal,
        photosDone: batches.photosDone,
        archiveSize: batches.archiveSize,
        createdAt: batches.createdAt,
        sealedAt: batches.sealedAt,
        author: staff.name,
      })
      .from(batches)
      .leftJoin(staff, eq(staff.id, batches.createdBy))
      .where(and(eq(batches.schoolId, schoolId), eq(batches.taskId, taskId)))
      .orderBy(desc(batches.no)),
  );
}

export type BatchRow = Awaited<ReturnType<typeof listBatches>>[number];

/**
 * A batch with the fingerprint of the key that signs summaries here.
 * @throws AppError notFound
 */
export async function requireBatch(ctx: Ctx, ref: { schoolId: string; taskId: string; no: number }) {
  const reach = requirePermission(ctx, "batch.read", ref);
  const [row] = await withinReach(ctx, reach, (tx) =>
    tx
      .select()
      .from(batches)
      .where(and(eq(batches.schoolId, ref.schoolId), eq(batches.taskId, ref.taskId), eq(batches.no, ref.no))),
  );
  if (!row) throw new AppError("notFound");
  const signedBy = fingerprintOf(signingKey("batchSummary").publicKey);
  return { ...row, settings: batchSettingsSchema.parse(row.settings), signedBy };
}

export type BatchPage = Awaited<ReturnType<typeof requireBatch>>;

const ROWS_PER_BLOCKER = 50;

/** What sealing would do now: how many photos go in, and who is held back by what. */
export async function dryRun(ctx: Ctx, { schoolId, batchId }: { schoolId: string; batchId: string }) {
  const reach = requirePermission(ctx, "batch.read", { schoolId });
  return withinReach(ctx, reach, async (tx) => {
    const [batch] = await tx
      .select()
      .from(batches)
      .where(and(eq(batches.schoolId, schoolId), eq(batches.id, batchId)));
    if (!batch) throw new AppError("notFound");
    const settings = batchSettingsSchema.parse(batch.settings);
    const { policy } = await policyInForce(tx, schoolId, batch.taskId);
    const judged = judge(
      await loadCandidates(tx, schoolId, batch.taskId, settings),
      settings.template,
      policy,
    );
    const ready = judged.filter(({ blockers }) => blockers.length === 0);
    return {
      ready: ready.length,
      examples: ready.slice(0, 3).flatMap(({ fileName }) => fileName ?? []),
      blocked: judged.length - ready.length,
      groups: groupBlockers(judged),
      others: await countOthers(tx, schoolId, batch.taskId, settings),
    };
  });
}

/** Those whom the batch is for and who have no photo to deliver now, by bucket. */
async function countOthers(tx: Tx, schoolId: string, taskId: string, settings: BatchSettings) {
  const rows = await tx
    .select({ bucket: enrollments.bucket, n: sql<number>`count(*)::int` })
    .from(enrollments)
    .where(and(inScopeOfBatch(schoolId, taskId, settings), notInArray(enrollments.bucket, [...DELIVERABLE])))
    .groupBy(enrollments.bucket);
  return Object.fromEntries(rows.map(({ bucket, n }) => [bucket, n])) as Partial<Record<Bucket, number>>;
}

export type DryRun = Awaited<ReturnType<typeof dryRun>>;

type BlockedRow = {
  enrollmentId: string;
  studentNo: string;
  name: string;
  college: string;
  params: Blocker["params"];
};

function groupBlockers(judged: ReturnType<typeof judge<Awaited<ReturnType<typeof loadCandidates>>[number]>>) {
  const groups = new Map<Blocker["code"], { n: number; rows: BlockedRow[] }>();
  for (const { row, blockers } of judged) {
    for (const { code, params } of blockers) {
      const group = groups.get(code) ?? { n: 0, rows: [] };
      group.n++;
      const { enrollmentId, studentNo, college } = row;
      if (group.rows.length < ROWS_PER_BLOCKER)
        group.rows.push({ enrollmentId, studentNo, name: maskName(row.name), college, params });
      groups.set(code, group);
    }
  }
  return [...groups].map(([code, group]) => ({ code, ...group }));
}

/** Colleges that have approved photos waiting, for the choice of a batch. */
export async function deliverableColleges(
  ctx: Ctx,
  { schoolId, taskId }: { schoolId: string; taskId: string },
) {
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
