import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { ofItsStandardization } from "@/db/joins";
import { standardizations, submissions } from "@/db/schema/intake";
import { recuts, reviewItems } from "@/db/schema/review";
import { recordAudit } from "@/lib/audit/record";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { AppError } from "@/lib/errors";
import { photoGeometrySchema } from "@/lib/imaging/outcome-schema";
import { recutProblems } from "@/lib/imaging/recut/rules";
import { enqueue } from "@/lib/jobs/enqueue";
import { policyInForce } from "@/lib/tasks/rows/policy-in-force";
import { recutJob } from "../jobs";
import { claimHeld, reviewerId } from "../rows/lease";
import { waitingState } from "../rows/move-submission";
import { permissionOfRound } from "../rows/rounds";
import type { RequestRecutInput } from "./schema";

/**
 * Has another part of the same original cut, within the task's bands; nothing else of the picture changes. The
 * photo that was on the screen stays until the new one is there.
 * @throws AppError claimLost, changedMeanwhile, recutOutside, recutUnderWay
 */
export async function requestRecut(ctx: Ctx, input: RequestRecutInput): Promise<{ recutId: string }> {
  const { schoolId, itemId, version } = input;
  const reach = requirePermission(ctx, "review.decide", { schoolId });
  return withinReach(ctx, reach, async (tx) => {
    const [item] = await tx.select().from(reviewItems).where(claimHeld(ctx, input)).for("update");
    if (!item) throw new AppError("claimLost");
    const { taskId, submissionId, round } = item;
    requirePermission(ctx, permissionOfRound(round), { schoolId, taskId });
    // A gold item is not cut again: its photo is what the answer was given for.
    if (!submissionId) throw new AppError("changedMeanwhile");
    const { geometry, state, current } = await photoOf(tx, schoolId, submissionId);
    if (current !== version || state !== waitingState(round)) throw new AppError("changedMeanwhile");
    const { policy } = await policyInForce(tx, schoolId, taskId);
    const { standard, bands } = policy.photoSpec;
    const crop = { ...input.crop, height: (input.crop.width * standard.height) / standard.width };
    if (recutProblems(geometry, crop, { standard, bands }).length > 0) throw new AppError("recutOutside");
    const [recut] = await tx
      .insert(recuts)
      .values({
        ...{ schoolId, taskId, submissionId, itemId, crop },
        requestedBy: reviewerId(ctx),
        fromVersion: version,
      })
      .onConflictDoNothing()
      .returning({ id: recuts.id });
    if (!recut) throw new AppError("recutUnderWay");
    await recordAudit(tx, ctx, {
      schoolId,
      taskId,
      action: "review.recut",
      entityType: "submission",
      entityId: submissionId,
      detail: { recutId: recut.id, crop },
    });
    await enqueue(tx, recutJob, { schoolId, recutId: recut.id });
    return { recutId: recut.id };
  });
}

async function photoOf(tx: Tx, schoolId: string, submissionId: string) {
  const [row] = await tx
    .select({
      geometry: standardizations.geometry,
      state: submissions.state,
      current: submissions.version,
    })
    .from(submissions)
    .innerJoin(standardizations, ofItsStandardization)
    .where(and(eq(submissions.schoolId, schoolId), eq(submissions.id, submissionId)));
  if (!row) throw new AppError("changedMeanwhile");
  return { ...row, geometry: photoGeometrySchema.parse(row.geometry) };
}
