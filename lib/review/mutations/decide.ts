import { and, eq, gt, inArray, isNull, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { submissions } from "@/db/schema/intake";
import { decisions, reviewItems } from "@/db/schema/review";
import { enrollments } from "@/db/schema/roster";
import { recordAudit } from "@/lib/audit/record";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { hasPersonalNumber } from "../note/personal-numbers";
import { leaseEnd, reviewerId } from "../rows/lease";
import type { DecideInput } from "../schema";

/**
 * Stores a verdict. Durable at once; its effects (the photo approved or rejected, later message and batch) wait
 * for the hold and can be undone until then.
 * @throws AppError claimLost (lease lapsed or taken over), changedMeanwhile, noteForbidden
 */
export async function decide(ctx: Ctx, input: DecideInput): Promise<{ decisionId: string; effectsAt: Date }> {
  const { schoolId, itemId, token, version, verdict, reasons, note, tookMs } = input;
  const reach = requirePermission(ctx, "review.decide", { schoolId });
  if (hasPersonalNumber(note)) throw new AppError("noteForbidden");
  return withinReach(ctx, reach, async (tx) => {
    const item = await closeItem(tx, ctx, { schoolId, itemId, token });
    if (!item) return sameDecision(tx, ctx, input);
    requirePermission(ctx, "review.decide", { schoolId, taskId: item.taskId });
    const [submission] = await tx
      .update(submissions)
      .set({ state: "held", version: sql`${submissions.version} + 1` })
      .where(
        and(
          eq(submissions.schoolId, schoolId),
          eq(submissions.id, item.submissionId),
          eq(submissions.version, version),
          inArray(submissions.state, ["inReview"]),
        ),
      )
      .returning({ enrollmentId: submissions.enrollmentId });
    if (!submission) throw new AppError("changedMeanwhile");
    await tx
      .update(enrollments)
      .set({ photo: "held", updatedAt: sql`app_now()` })
      .where(and(eq(enrollments.schoolId, schoolId), eq(enrollments.id, submission.enrollmentId)));
    const [decision] = await tx
      .insert(decisions)
      .values({
        schoolId,
        taskId: item.taskId,
        submissionId: item.submissionId,
        itemId,
        reviewerId: reviewerId(ctx),
        verdict,
        reasons,
        note,
        tookMs,
        effectsAt: sql`app_now() + ${env().QC_REVIEW_HOLD_SECONDS} * interval '1 second'`,
      })
      .returning({ decisionId: decisions.id, effectsAt: decisions.effectsAt });
    if (!decision) throw new Error("the decision row was not written");
    await recordAudit(tx, ctx, {
      schoolId,
      taskId: item.taskId,
      action: verdict === "approve" ? "review.approve" : "review.reject",
      entityType: "submission",
      entityId: item.submissionId,
      detail: { decisionId: decision.decisionId, reasons },
    });
    return decision;
  });
}

/** The fencing: only the holder of the current token, within the lease, closes an item. */
async function closeItem(tx: Tx, ctx: Ctx, ref: { schoolId: string; itemId: string; token: number }) {
  const [item] = await tx
    .update(reviewItems)
    .set({ isOpen: false })
    .where(
      and(
        eq(reviewItems.schoolId, ref.schoolId),
        eq(reviewItems.id, ref.itemId),
        reviewItems.isOpen,
        eq(reviewItems.claimedBy, reviewerId(ctx)),
        eq(reviewItems.claimToken, ref.token),
        gt(reviewItems.claimedUntil, sql`app_now()`),
      ),
    )
    .returning({ submissionId: reviewItems.submissionId, taskId: reviewItems.taskId });
  return item ?? null;
}

/**
 * A verdict sent again because its answer was lost on the way is answered as the first time.
 * @throws AppError claimLost
 */
async function sameDecision(tx: Tx, ctx: Ctx, { schoolId, itemId, verdict }: DecideInput) {
  const [decision] = await tx
    .select({ decisionId: decisions.id, effectsAt: decisions.effectsAt })
    .from(decisions)
    .where(
      and(
        eq(decisions.schoolId, schoolId),
        eq(decisions.itemId, itemId),
        eq(decisions.reviewerId, reviewerId(ctx)),
        eq(decisions.verdict, verdict),
        isNull(decisions.undoneAt),
      ),
    );
  if (!decision) throw new AppError("claimLost");
  return decision;
}

/**
 * Takes the reviewer's own decision back while it has no effect yet; the item returns to its reviewer.
 * @throws AppError decisionReleased
 */
export async function undo(
  ctx: Ctx,
  { schoolId, decisionId }: { schoolId: string; decisionId: string },
): Promise<{ token: number; version: number }> {
  const reach = requirePermission(ctx, "review.decide", { schoolId });
  return withinReach(ctx, reach, async (tx) => {
    const [decision] = await tx
      .update(decisions)
      .set({ undoneAt: sql`app_now()` })
      .where(
        and(
          eq(decisions.schoolId, schoolId),
          eq(decisions.id, decisionId),
          eq(decisions.reviewerId, reviewerId(ctx)),
          isNull(decisions.undoneAt),
          isNull(decisions.releasedAt),
        ),
      )
      .returning();
    if (!decision) throw new AppError("decisionReleased");
    const { itemId, submissionId, taskId } = decision;
    const [submission] = await tx
      .update(submissions)
      .set({ state: "inReview", version: sql`${submissions.version} + 1` })
      .where(
        and(
          eq(submissions.schoolId, schoolId),
          eq(submissions.id, submissionId),
          eq(submissions.state, "held"),
        ),
      )
      .returning({ enrollmentId: submissions.enrollmentId, version: submissions.version });
    if (!submission) throw new AppError("changedMeanwhile");
    await tx
      .update(enrollments)
      .set({ photo: "inReview", updatedAt: sql`app_now()` })
      .where(and(eq(enrollments.schoolId, schoolId), eq(enrollments.id, submission.enrollmentId)));
    const token = await reopenItem(tx, ctx, { schoolId, itemId });
    await recordAudit(tx, ctx, {
      schoolId,
      taskId,
      action: "review.undo",
      entityType: "submission",
      entityId: submissionId,
      detail: { decisionId },
    });
    return { token, version: submission.version };
  });
}

async function reopenItem(
  tx: Tx,
  ctx: Ctx,
  { schoolId, itemId }: { schoolId: string; itemId: string },
): Promise<number> {
  const [item] = await tx
    .update(reviewItems)
    .set({
      isOpen: true,
      claimedBy: reviewerId(ctx),
      claimToken: sql`nextval('review_claim_token')`,
      claimedUntil: leaseEnd(),
    })
    .where(and(eq(reviewItems.schoolId, schoolId), eq(reviewItems.id, itemId)))
    .returning({ token: reviewItems.claimToken });
  if (!item?.token) throw new AppError("changedMeanwhile");
  return item.token;
}
