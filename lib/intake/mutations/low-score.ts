import { and, desc, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { submissions } from "@/db/schema/intake";
import { enrollments } from "@/db/schema/roster";
import { recordAudit } from "@/lib/audit/record";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { AppError } from "@/lib/errors";
import { oneMoreAttempt } from "@/lib/roster/enrollments/one-more-attempt";
import { policyInForce } from "@/lib/tasks/rows/policy-in-force";
import type { LowScoreAction } from "../schema";
import { sendToReview } from "./send-to-review";

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
          .set({ ...oneMoreAttempt(policy), updatedAt: sql`app_now()` })
          .where(ofEnrollment);
        break;
      case "recollect":
        await tx
          .update(enrollments)
          .set({ photo: "none", compareFailures: 0, updatedAt: sql`app_now()` })
          .where(ofEnrollment);
        break;
      case "letThrough":
        await sendToReview(tx, ctx, {
          submission: await lastIntercepted(tx, enrollment),
          enrollment,
          policy,
        });
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

/** The latest photo that was intercepted; locked. */
async function lastIntercepted(tx: Tx, { schoolId, id }: { schoolId: string; id: string }) {
  const [last] = await tx
    .select()
    .from(submissions)
    .where(
      and(
        eq(submissions.schoolId, schoolId),
        eq(submissions.enrollmentId, id),
        eq(submissions.state, "intercepted"),
      ),
    )
    .orderBy(desc(submissions.attemptNo))
    .limit(1)
    .for("update");
  if (!last) throw new AppError("noLowScore");
  return last;
}
