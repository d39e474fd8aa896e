import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { ofItsCapture } from "@/db/joins";
import { captures, submissions } from "@/db/schema/intake";
import { objects } from "@/db/schema/objects";
import { mayCompareFaces } from "@/lib/association/agreements/may-compare-faces";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import type { ImagingEngine } from "@/lib/imaging/engine";
import { storage } from "@/lib/storage/objects";
import { policyInForce } from "@/lib/tasks/rows/policy-in-force";
import { currentReference } from "../rows/current-reference";
import { forgetPrint, madeBefore } from "../rows/made-before";
import { foundBefore } from "./found-before";
import { settleSubmission } from "./settle-submission";
import { storePictures, writeStandardization } from "./write-standardization";

type SubmissionRef = { schoolId: string; submissionId: string };

/**
 * Job `submission.process`: the standard photo, the measures and the score of one submission, and where it goes
 * from there. The pictures are made outside any transaction; the result lands only if the submission still waits.
 */
export async function processSubmission(ctx: Ctx, engine: ImagingEngine, ref: SubmissionRef): Promise<void> {
  const reach = requirePermission(ctx, "photo.process", { schoolId: ref.schoolId });
  const work = await withinReach(ctx, reach, (tx) => loadWork(tx, ref));
  if (!work) return;

  const { production, reference, policy } = work;
  if (production) {
    const outcome = await foundBefore(engine, work, production);
    await withinReach(ctx, reach, async (tx) => {
      await settleSubmission(tx, ctx, { ...ref, ...work, outcome });
      await forgetPrint(tx, { ...production, ...ref });
    });
    return;
  }
  const outcome = await engine.processCapture({
    original: await storage().read(work.originalKey),
    spec: policy.photoSpec,
    reference: policy.faceCompare.enabled && reference ? await storage().read(reference.key) : null,
  });
  if (!outcome.ok) {
    await withinReach(ctx, reach, (tx) => settleSubmission(tx, ctx, { ...ref, ...work, outcome }));
    return;
  }
  const pictures = await storePictures(ctx, reach, work, outcome);
  await withinReach(ctx, reach, async (tx) => {
    const standardizationId = await writeStandardization(tx, { ...work, pictures, outcome });
    const found = { ...outcome, print: outcome };
    await settleSubmission(tx, ctx, { ...ref, ...work, standardizationId, outcome: found });
  });
}

async function loadWork(tx: Tx, { schoolId, submissionId }: SubmissionRef) {
  const [row] = await tx
    .select({
      schoolId: submissions.schoolId,
      taskId: submissions.taskId,
      enrollmentId: submissions.enrollmentId,
      captureId: submissions.captureId,
      standardizationId: submissions.standardizationId,
      originalId: captures.originalId,
      originalKey: objects.key,
    })
    .from(submissions)
    .innerJoin(captures, ofItsCapture)
    .innerJoin(objects, and(eq(objects.schoolId, captures.schoolId), eq(objects.id, captures.originalId)))
    .where(
      and(
        eq(submissions.schoolId, schoolId),
        eq(submissions.id, submissionId),
        eq(submissions.state, "processing"),
      ),
    );
  if (!row) return null;
  const { policy, policyVersion } = await policyInForce(tx, schoolId, row.taskId);
  const { faceCompare } = policy;
  // Without the student's consent, or once it is taken back, a person decides alone.
  const enabled = await mayCompareFaces(tx, row, policy);
  return {
    ...row,
    production: await madeBefore(tx, row),
    reference: await currentReference(tx, row),
    policy: { ...policy, faceCompare: { ...faceCompare, enabled } },
    policyVersion,
  };
}
