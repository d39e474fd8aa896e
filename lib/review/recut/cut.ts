import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { ofItsCapture, ofItsStandardization } from "@/db/joins";
import { captures, standardizations, submissions } from "@/db/schema/intake";
import { objects } from "@/db/schema/objects";
import { recuts } from "@/db/schema/review";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import type { ImagingEngine } from "@/lib/imaging/engine";
import { storePictures } from "@/lib/intake/mutations/write-standardization";
import { storage } from "@/lib/storage/objects";
import { policyInForce } from "@/lib/tasks/rows/policy-in-force";
import { type RecutRef, rectangleSchema } from "./schema";
import { settleRecut } from "./settle";

/**
 * Job `review.recut`: cuts the chosen part of the original, outside any transaction, and puts it in the place of the
 * former photo where nobody has decided or changed anything meanwhile.
 */
export async function cutAgain(ctx: Ctx, engine: ImagingEngine, ref: RecutRef): Promise<void> {
  const reach = requirePermission(ctx, "photo.process", { schoolId: ref.schoolId });
  const work = await withinReach(ctx, reach, (tx) => loadWork(tx, ref));
  if (!work) return;
  const original = await storage().read(work.originalKey);
  const outcome = await engine.recut({ original, spec: work.policy.photoSpec, crop: work.crop });
  const pictures = outcome.ok ? await storePictures(ctx, reach, work, outcome) : null;
  await withinReach(ctx, reach, (tx) => settleRecut(tx, ctx, { ...ref, ...work, outcome, pictures }));
}

async function loadWork(tx: Tx, { schoolId, recutId }: RecutRef) {
  const [row] = await tx
    .select({
      schoolId: recuts.schoolId,
      taskId: recuts.taskId,
      submissionId: recuts.submissionId,
      itemId: recuts.itemId,
      fromVersion: recuts.fromVersion,
      crop: recuts.crop,
      captureId: captures.id,
      originalKey: objects.key,
      measures: standardizations.measures,
      attemptNo: submissions.attemptNo,
    })
    .from(recuts)
    .innerJoin(
      submissions,
      and(eq(submissions.schoolId, recuts.schoolId), eq(submissions.id, recuts.submissionId)),
    )
    .innerJoin(standardizations, ofItsStandardization)
    .innerJoin(captures, ofItsCapture)
    .innerJoin(objects, and(eq(objects.schoolId, captures.schoolId), eq(objects.id, captures.originalId)))
    .where(and(eq(recuts.schoolId, schoolId), eq(recuts.id, recutId), eq(recuts.state, "waiting")));
  if (!row) return null;
  const { policy, policyVersion } = await policyInForce(tx, schoolId, row.taskId);
  return { ...row, crop: rectangleSchema.parse(row.crop), policy, policyVersion };
}

export type RecutWork = NonNullable<Awaited<ReturnType<typeof loadWork>>>;
