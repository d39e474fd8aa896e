import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { captures, referencePhotos, submissions } from "@/db/schema/intake";
import { objects } from "@/db/schema/objects";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import type { ImagingEngine } from "@/lib/imaging/engine";
import { storage } from "@/lib/storage/objects";
import { policyInForce } from "@/lib/tasks/rows/policy-in-force";
import { settleSubmission } from "./settle-submission";
import { storePicture } from "./store-picture";

type SubmissionRef = { schoolId: string; submissionId: string };

/**
 * Job `submission.process`: the standard photo, the measures and the score of one submission, and where it goes
 * from there. The pictures are made outside any transaction; the result lands only if the submission still waits.
 */
export async function processSubmission(ctx: Ctx, engine: ImagingEngine, ref: SubmissionRef): Promise<void> {
  const reach = requirePermission(ctx, "photo.process", { schoolId: ref.schoolId });
  const work = await withinReach(ctx, reach, (tx) => loadWork(tx, ref));
  if (!work) return;

  const { policy } = work;
  const wantsCompare = policy.faceCompare.enabled && work.referenceKey !== null;
  const [original, reference] = await Promise.all([
    storage().read(work.originalKey),
    wantsCompare && work.referenceKey ? storage().read(work.referenceKey) : null,
  ]);
  const outcome = await engine.processCapture({ original, spec: policy.photoSpec, reference });
  const pictures = outcome.ok
    ? {
        standardId: await storePicture(ctx, reach, work, outcome.standard),
        viewId: await storePicture(ctx, reach, work, outcome.view),
        thumbId: await storePicture(ctx, reach, work, outcome.thumb),
      }
    : null;
  await withinReach(ctx, reach, (tx) => settleSubmission(tx, ctx, { ...ref, ...work, outcome, pictures }));
}

async function loadWork(tx: Tx, { schoolId, submissionId }: SubmissionRef) {
  const [row] = await tx
    .select({
      schoolId: submissions.schoolId,
      taskId: submissions.taskId,
      enrollmentId: submissions.enrollmentId,
      captureId: submissions.captureId,
      originalId: captures.originalId,
      originalKey: objects.key,
    })
    .from(submissions)
    .innerJoin(
      captures,
      and(eq(captures.schoolId, submissions.schoolId), eq(captures.id, submissions.captureId)),
    )
    .innerJoin(objects, and(eq(objects.schoolId, captures.schoolId), eq(objects.id, captures.originalId)))
    .where(
      and(
        eq(submissions.schoolId, schoolId),
        eq(submissions.id, submissionId),
        eq(submissions.state, "processing"),
      ),
    );
  if (!row) return null;
  const [reference] = await tx
    .select({ key: objects.key })
    .from(referencePhotos)
    .innerJoin(
      objects,
      and(eq(objects.schoolId, referencePhotos.schoolId), eq(objects.id, referencePhotos.originalId)),
    )
    .where(
      and(
        eq(referencePhotos.schoolId, schoolId),
        eq(referencePhotos.enrollmentId, row.enrollmentId),
        isNull(referencePhotos.replacedAt),
      ),
    );
  return { ...row, referenceKey: reference?.key ?? null, ...(await policyInForce(tx, schoolId, row.taskId)) };
}
