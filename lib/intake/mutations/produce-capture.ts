import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { productions } from "@/db/schema/capture";
import { captures } from "@/db/schema/intake";
import { objects } from "@/db/schema/objects";
import { enrollments } from "@/db/schema/roster";
import { recordAudit } from "@/lib/audit/record";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { sealBytes } from "@/lib/crypto/sealed-bytes";
import type { CaptureOutcome, ImagingEngine } from "@/lib/imaging/engine";
import { packFingerprint } from "@/lib/imaging/same-picture/fingerprint";
import { storage } from "@/lib/storage/objects";
import { policyInForce } from "@/lib/tasks/rows/policy-in-force";
import { currentReference } from "../rows/current-reference";
import { giveBack } from "../student/quota";
import { storePictures, writeStandardization } from "./write-standardization";

type Ref = { schoolId: string; productionId: string };

/**
 * Job `capture.produce`: the standard photo of a student's capture and everything that is measured of it. Nothing is
 * handed in. Where the machine can make nothing of a picture, the student's quota is given back.
 */
export async function produceCapture(ctx: Ctx, engine: ImagingEngine, ref: Ref): Promise<void> {
  const reach = requirePermission(ctx, "photo.process", { schoolId: ref.schoolId });
  const work = await withinReach(ctx, reach, (tx) => loadWork(tx, ref));
  if (!work) return;
  const { policy, reference } = work;
  const outcome = await engine.processCapture({
    original: await storage().read(work.originalKey),
    spec: policy.photoSpec,
    reference: reference ? await storage().read(reference.key) : null,
  });
  const pictures = outcome.ok ? await storePictures(ctx, reach, work, outcome) : null;
  await withinReach(ctx, reach, async (tx) => {
    const made = outcome.ok && pictures ? { outcome, pictures } : null;
    const standardizationId = made ? await writeStandardization(tx, { ...work, ...made }) : null;
    if (!(await finish(tx, work, outcome, standardizationId))) return;
    if (!standardizationId) await giveQuotaBack(tx, work);
    await recordAudit(tx, ctx, {
      ...{
        schoolId: work.schoolId,
        taskId: work.taskId,
        action: "production.finish",
        entityType: "enrollment",
      },
      entityId: work.enrollmentId,
      detail: { productionId: work.id, problem: outcome.ok ? null : outcome.problem.code },
    });
  });
}

async function loadWork(tx: Tx, { schoolId, productionId }: Ref) {
  const [row] = await tx
    .select({
      schoolId: productions.schoolId,
      id: productions.id,
      taskId: productions.taskId,
      enrollmentId: productions.enrollmentId,
      captureId: productions.captureId,
      comparesFaces: productions.comparesFaces,
      roundEndBefore: productions.roundEndBefore,
      originalId: captures.originalId,
      originalKey: objects.key,
    })
    .from(productions)
    .innerJoin(
      captures,
      and(eq(captures.schoolId, productions.schoolId), eq(captures.id, productions.captureId)),
    )
    .innerJoin(objects, and(eq(objects.schoolId, captures.schoolId), eq(objects.id, captures.originalId)))
    .where(
      and(
        eq(productions.schoolId, schoolId),
        eq(productions.id, productionId),
        eq(productions.state, "waiting"),
      ),
    );
  if (!row) return null;
  const inForce = await policyInForce(tx, schoolId, row.taskId);
  const mayCompare = inForce.policy.faceCompare.enabled && row.comparesFaces;
  return { ...row, ...inForce, mayCompare, reference: mayCompare ? await currentReference(tx, row) : null };
}

type Work = NonNullable<Awaited<ReturnType<typeof loadWork>>>;

/** @returns false where another run was faster */
async function finish(
  tx: Tx,
  { schoolId, id, originalId: ownerId, reference, mayCompare }: Work,
  outcome: CaptureOutcome,
  standardizationId: string | null,
): Promise<boolean> {
  const place = { purpose: "facePrint", schoolId, ownerId } as const;
  const kept =
    outcome.ok && mayCompare
      ? {
          referenceId: reference?.id ?? null,
          compare: outcome.compare,
          print: sealBytes(place, packFingerprint(outcome.fingerprint)),
        }
      : {};
  const finished = await tx
    .update(productions)
    .set({
      ...kept,
      state: standardizationId ? "done" : "failed",
      standardizationId,
      problems: outcome.ok ? [] : [outcome.problem],
      finishedAt: sql`app_now()`,
    })
    .where(and(eq(productions.schoolId, schoolId), eq(productions.id, id), eq(productions.state, "waiting")))
    .returning({ id: productions.id });
  return finished.length > 0;
}

async function giveQuotaBack(tx: Tx, { schoolId, enrollmentId, roundEndBefore }: Work): Promise<void> {
  const isThis = and(eq(enrollments.schoolId, schoolId), eq(enrollments.id, enrollmentId));
  const [row] = await tx
    .select({ used: enrollments.standardizationsUsed, until: enrollments.standardizationsUntil })
    .from(enrollments)
    .where(isThis)
    .for("update");
  if (!row) return;
  const { used, until } = giveBack(row, roundEndBefore);
  await tx
    .update(enrollments)
    .set({ standardizationsUsed: used, standardizationsUntil: until })
    .where(isThis);
}
