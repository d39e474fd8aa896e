import { and, eq, inArray, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { ofItsEnrollment } from "@/db/joins";
import { submissions } from "@/db/schema/intake";
import { matchGroups } from "@/db/schema/matches";
import { reviewItems } from "@/db/schema/review";
import { enrollments } from "@/db/schema/roster";
import { recordAudit } from "@/lib/audit/record";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { AppError } from "@/lib/errors";
import { mayTakeBack } from "../policy";
import { enrollmentsInGroup } from "../rows/members";
import { takeBack } from "../rows/take-back";
import type { SettleMatch } from "../schema";

/**
 * A person's answer to a group: innocent, or a real mix-up, with the photos to be taken back. An approved photo is
 * not touched: a lead has to reopen it.
 * @throws AppError notFound, changedMeanwhile, photoState where a photo has been decided meanwhile
 */
export async function settleGroup(ctx: Ctx, settling: SettleMatch): Promise<void> {
  const { schoolId, groupId, outcome, reason } = settling;
  const reach = requirePermission(ctx, "photo.settle", { schoolId });
  await withinReach(ctx, reach, async (tx) => {
    const group = await lockOpen(tx, settling);
    const { taskId } = group;
    requirePermission(ctx, "photo.settle", { schoolId, taskId });
    const wanted = outcome === "confirmed" ? settling.takeBack : [];
    for (const submission of await lockSubmissions(tx, group, wanted)) {
      await takeBack(tx, submission);
      await recordAudit(tx, ctx, {
        schoolId,
        taskId,
        action: "submission.takeBack",
        entityType: "submission",
        entityId: submission.id,
        detail: { groupId, reason },
      });
    }
    await tx
      .update(matchGroups)
      .set({
        state: outcome,
        reason,
        settledBy: ctx.actor.type === "staff" ? ctx.actor.id : null,
        settledAt: sql`app_now()`,
        version: sql`${matchGroups.version} + 1`,
      })
      .where(and(eq(matchGroups.schoolId, schoolId), eq(matchGroups.id, groupId)));
    await recordAudit(tx, ctx, {
      schoolId,
      taskId,
      action: "match.settle",
      entityType: "matchGroup",
      entityId: groupId,
      detail: { outcome, reason, takenBack: wanted.length },
    });
  });
}

async function lockOpen(tx: Tx, { schoolId, groupId, version }: SettleMatch) {
  const [group] = await tx
    .select()
    .from(matchGroups)
    .where(and(eq(matchGroups.schoolId, schoolId), eq(matchGroups.id, groupId)))
    .for("update");
  if (!group) throw new AppError("notFound");
  if (group.state !== "open" || group.version !== version) throw new AppError("changedMeanwhile");
  return group;
}

/** Locks in the order of the reviewers' decisions: the item first, then the submission. */
async function lockSubmissions(
  tx: Tx,
  { schoolId, id: groupId }: { schoolId: string; id: string },
  submissionIds: readonly string[],
) {
  if (submissionIds.length === 0) return [];
  const ids = [...submissionIds];
  await tx
    .select({ id: reviewItems.id })
    .from(reviewItems)
    .where(
      and(eq(reviewItems.schoolId, schoolId), inArray(reviewItems.submissionId, ids), reviewItems.isOpen),
    )
    .orderBy(reviewItems.id)
    .for("update");
  const rows = await tx
    .select({ submission: submissions, photo: enrollments.photo })
    .from(submissions)
    .innerJoin(enrollments, ofItsEnrollment)
    .where(
      and(
        eq(submissions.schoolId, schoolId),
        inArray(submissions.id, ids),
        inArray(submissions.enrollmentId, await enrollmentsInGroup(tx, { schoolId, groupId })),
      ),
    )
    .orderBy(submissions.id)
    .for("update");
  const areFree = rows.every(({ submission, photo }) => mayTakeBack(submission.state, photo));
  if (rows.length !== new Set(ids).size || !areFree) throw new AppError("photoState");
  return rows.map(({ submission }) => submission);
}
