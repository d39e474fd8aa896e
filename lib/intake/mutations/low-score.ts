import { and, desc, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { submissions } from "@/db/schema/intake";
import { reviewItems, UNLIMITED_ATTEMPTS } from "@/db/schema/review";
import { enrollments } from "@/db/schema/roster";
import { tasks } from "@/db/schema/tasks";
import { recordAudit } from "@/lib/audit/record";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { AppError } from "@/lib/errors";
import { policyInForce } from "@/lib/tasks/rows/policy-in-force";
import { bandOrder, reviewDueAt, submissionLimit } from "../policy";
import type { LowScoreAction } from "../schema";

type LowScore = { schoolId: string; enrollmentId: string; action: LowScoreAction; reason: string };

/**
 * What the registrar makes of a student whose photos were intercepted too often: one more try by the student, a new
 * photo on site with the count begun anew, or the last photo to the reviewers because the school vouches for the
 * person.
 * @throws AppError notFound, noLowScore
 */
export async function settleLowScore(
  ctx: Ctx,
  { schoolId, enrollmentId, action, reason }: LowScore,
): Promise<void> {
  const reach = requirePermission(ctx, "roster.edit", { schoolId });
  await withinReach(ctx, reach, async (tx) => {
    const ofEnrollment = and(eq(enrollments.schoolId, schoolId), eq(enrollments.id, enrollmentId));
    const [enrollment] = await tx.select().from(enrollments).where(ofEnrollment).for("update");
    if (!enrollment) throw new AppError("notFound");
    if (enrollment.photo !== "withRegistrar") throw new AppError("noLowScore");
    const { policy } = await policyInForce(tx, schoolId, enrollment.taskId);
    switch (action) {
      case "grantAttempt":
        await tx
          .update(enrollments)
          .set({
            photo: "intercepted",
            compareFailures: policy.faceCompare.failuresBeforeRegistrar - 1,
            attemptsGranted: sql`${enrollments.attemptsGranted} + 1`,
            updatedAt: sql`app_now()`,
          })
          .where(ofEnrollment);
        break;
      case "recollect":
        await tx
          .update(enrollments)
          .set({ photo: "none", compareFailures: 0, updatedAt: sql`app_now()` })
          .where(ofEnrollment);
        break;
      case "letThrough":
        await sendToReview(tx, enrollment, policy);
        break;
    }
    await recordAudit(tx, ctx, {
      schoolId,
      taskId: enrollment.taskId,
      action: `enrollment.${action}`,
      entityType: "enrollment",
      entityId: enrollmentId,
      detail: { reason, compareFailures: enrollment.compareFailures },
    });
  });
}

type InForce = Awaited<ReturnType<typeof policyInForce>>["policy"];

async function sendToReview(
  tx: Tx,
  enrollment: typeof enrollments.$inferSelect,
  policy: InForce,
): Promise<void> {
  const { schoolId, taskId } = enrollment;
  const [last] = await tx
    .select()
    .from(submissions)
    .where(
      and(
        eq(submissions.schoolId, schoolId),
        eq(submissions.enrollmentId, enrollment.id),
        eq(submissions.state, "intercepted"),
      ),
    )
    .orderBy(desc(submissions.attemptNo))
    .limit(1)
    .for("update");
  const [task] = await tx
    .select({ closesAt: tasks.closesAt })
    .from(tasks)
    .where(and(eq(tasks.schoolId, schoolId), eq(tasks.id, taskId)));
  if (!last || !task) throw new AppError("noLowScore");
  const [moved] = await tx
    .update(submissions)
    .set({ state: "inReview", version: sql`${submissions.version} + 1`, submittedAt: sql`app_now()` })
    .where(and(eq(submissions.schoolId, schoolId), eq(submissions.id, last.id)))
    .returning({ submittedAt: submissions.submittedAt });
  await tx
    .update(enrollments)
    .set({
      photo: "inReview",
      submissionsUsed: sql`${enrollments.submissionsUsed} + 1`,
      updatedAt: sql`app_now()`,
    })
    .where(and(eq(enrollments.schoolId, schoolId), eq(enrollments.id, enrollment.id)));
  const limit = submissionLimit(policy.limits, enrollment);
  const queueAt = moved?.submittedAt ?? last.submittedAt;
  await tx.insert(reviewItems).values({
    ...{ schoolId, taskId, submissionId: last.id, queueAt },
    dueAt: reviewDueAt(queueAt, task.closesAt, policy.review.promiseDays),
    attemptsLeft: limit === null ? UNLIMITED_ATTEMPTS : Math.max(0, limit - enrollment.submissionsUsed - 1),
    band: bandOrder(policy.faceCompare, last.compareScore),
  });
}
