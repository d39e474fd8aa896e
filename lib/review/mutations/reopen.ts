import { and, desc, eq, isNotNull, isNull, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { ofItsEnrollment } from "@/db/joins";
import { submissions } from "@/db/schema/intake";
import { decisions } from "@/db/schema/review";
import { enrollments } from "@/db/schema/roster";
import { recordAudit } from "@/lib/audit/record";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { AppError } from "@/lib/errors";
import { ROUNDS, spendsAttempt } from "../policy";
import { reviewerId } from "../rows/lease";
import { requeue } from "../rows/next-round";
import { reasonsOf } from "../rows/reasons-of";

type Reopening = { schoolId: string; submissionId: string; reason: string };

/**
 * A lead takes a decision in force back, with a reason: the photo returns to the leads' queue, and an attempt that
 * the rejection gave back is counted again until the new verdict.
 * @throws AppError notReopenable where the photo is sealed, undecided, or followed by a newer one
 */
export async function reopen(ctx: Ctx, { schoolId, submissionId, reason }: Reopening): Promise<void> {
  const reach = requirePermission(ctx, "review.settle", { schoolId });
  await withinReach(ctx, reach, async (tx) => {
    const { submission, enrollment, decision } = await lockDecided(tx, schoolId, submissionId);
    requirePermission(ctx, "review.settle", { schoolId, taskId: submission.taskId });
    const isCurrent = ["approved", "rejected", "exhausted"].includes(enrollment.photo);
    const isDecided = submission.state === "approved" || submission.state === "rejected";
    if (!decision || !isCurrent || !isDecided || enrollment.delivery !== "none")
      throw new AppError("notReopenable", { state: submission.state });
    const newer = await tx
      .select({ id: submissions.id })
      .from(submissions)
      .where(
        and(
          eq(submissions.schoolId, schoolId),
          eq(submissions.enrollmentId, enrollment.id),
          sql`${submissions.attemptNo} > ${submission.attemptNo}`,
        ),
      );
    if (newer.length > 0) throw new AppError("notReopenable", { state: submission.state });
    const gaveBack = decision.verdict === "reject" && !spendsAttempt(reasonsOf(decision));
    await tx
      .update(submissions)
      .set({ state: "secondReview", version: sql`${submissions.version} + 1` })
      .where(and(eq(submissions.schoolId, schoolId), eq(submissions.id, submissionId)));
    await tx
      .update(enrollments)
      .set({
        photo: "secondReview",
        submissionsUsed: sql`${enrollments.submissionsUsed} + ${gaveBack ? 1 : 0}`,
        updatedAt: sql`app_now()`,
      })
      .where(and(eq(enrollments.schoolId, schoolId), eq(enrollments.id, enrollment.id)));
    await requeue(tx, decision, ROUNDS.lead, [{ by: reviewerId(ctx), reason }]);
    await recordAudit(tx, ctx, {
      schoolId,
      taskId: submission.taskId,
      action: "review.reopen",
      entityType: "submission",
      entityId: submissionId,
      detail: { decisionId: decision.id },
    });
  });
}

async function lockDecided(tx: Tx, schoolId: string, submissionId: string) {
  const [row] = await tx
    .select({ submission: submissions, enrollment: enrollments })
    .from(submissions)
    .innerJoin(enrollments, ofItsEnrollment)
    .where(and(eq(submissions.schoolId, schoolId), eq(submissions.id, submissionId)))
    .for("update");
  if (!row) throw new AppError("notFound");
  const [decision] = await tx
    .select()
    .from(decisions)
    .where(
      and(
        eq(decisions.schoolId, schoolId),
        eq(decisions.submissionId, submissionId),
        isNull(decisions.undoneAt),
        isNotNull(decisions.releasedAt),
      ),
    )
    .orderBy(desc(decisions.releasedAt), desc(decisions.round))
    .limit(1);
  return { ...row, decision };
}
