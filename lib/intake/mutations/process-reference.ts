import { and, eq, isNull } from "drizzle-orm";
import { ofItsCapture } from "@/db/joins";
import { captures, referencePhotos, submissions } from "@/db/schema/intake";
import { objects } from "@/db/schema/objects";
import { mayCompareFaces } from "@/lib/association/agreements/may-compare-faces";
import { type Reach, requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import type { ImagingEngine } from "@/lib/imaging/engine";
import { storage } from "@/lib/storage/objects";
import { policyInForce } from "@/lib/tasks/rows/policy-in-force";
import { announcePhoto } from "./announce-photo";
import { compareColumns } from "./compare-columns";
import { storePicture } from "./store-picture";

type ReferenceRef = { schoolId: string; referenceId: string };

/**
 * Job `reference.process`: an admission photo made ready for review. A submission of the student that already
 * waits for review without a score gets one now; it is not taken back from the reviewers for it.
 */
export async function processReference(ctx: Ctx, engine: ImagingEngine, ref: ReferenceRef): Promise<void> {
  const reach = requirePermission(ctx, "photo.process", { schoolId: ref.schoolId });
  const [row] = await withinReach(ctx, reach, (tx) =>
    tx
      .select({
        schoolId: referencePhotos.schoolId,
        taskId: referencePhotos.taskId,
        enrollmentId: referencePhotos.enrollmentId,
        originalId: referencePhotos.originalId,
        key: objects.key,
      })
      .from(referencePhotos)
      .innerJoin(
        objects,
        and(eq(objects.schoolId, referencePhotos.schoolId), eq(objects.id, referencePhotos.originalId)),
      )
      .where(and(byId(ref), eq(referencePhotos.state, "processing"), isNull(referencePhotos.replacedAt))),
  );
  if (!row) return;

  const original = await storage().read(row.key);
  const outcome = await engine.prepareReference({ original });
  if (!outcome.ok) {
    const problems = [outcome.problem];
    await withinReach(ctx, reach, (tx) =>
      tx.update(referencePhotos).set({ state: "failed", problems }).where(byId(ref)),
    );
    return;
  }
  const viewId = await storePicture(ctx, reach, row, outcome.view);
  const reviewId = await storePicture(ctx, reach, row, outcome.review);
  const thumbId = await storePicture(ctx, reach, row, outcome.thumb);
  await withinReach(ctx, reach, async (tx) => {
    const [ready] = await tx
      .update(referencePhotos)
      .set({ state: "ready", viewId, reviewId, thumbId, geometry: outcome.geometry })
      .where(and(byId(ref), isNull(referencePhotos.replacedAt)))
      .returning({ id: referencePhotos.id });
    if (ready) await announcePhoto(tx, { ...row, source: "reference", print: outcome });
  });
  await compareWaiting(ctx, reach, engine, row, original);
}

async function compareWaiting(
  ctx: Ctx,
  reach: Reach,
  engine: ImagingEngine,
  { schoolId, taskId, enrollmentId }: { schoolId: string; taskId: string; enrollmentId: string },
  reference: Buffer,
): Promise<void> {
  const unscored = and(
    eq(submissions.schoolId, schoolId),
    eq(submissions.enrollmentId, enrollmentId),
    eq(submissions.state, "inReview"),
    eq(submissions.compareStatus, "noReference"),
  );
  const [waiting] = await withinReach(ctx, reach, async (tx) => {
    const { policy } = await policyInForce(tx, schoolId, taskId);
    if (!(await mayCompareFaces(tx, { schoolId, enrollmentId }, policy))) return [];
    return tx
      .select({ key: objects.key })
      .from(submissions)
      .innerJoin(captures, ofItsCapture)
      .innerJoin(objects, and(eq(objects.schoolId, captures.schoolId), eq(objects.id, captures.originalId)))
      .where(unscored);
  });
  if (!waiting) return;
  const compare = await engine.compare({ capture: await storage().read(waiting.key), reference });
  await withinReach(ctx, reach, (tx) => tx.update(submissions).set(compareColumns(compare)).where(unscored));
}

function byId({ schoolId, referenceId }: ReferenceRef) {
  return and(eq(referencePhotos.schoolId, schoolId), eq(referencePhotos.id, referenceId));
}
