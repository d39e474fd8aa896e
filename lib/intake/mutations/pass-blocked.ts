import { and, eq, isNotNull, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { ofItsEnrollment } from "@/db/joins";
import { submissions } from "@/db/schema/intake";
import { enrollments } from "@/db/schema/roster";
import { recordAudit } from "@/lib/audit/record";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { AppError } from "@/lib/errors";
import { policyInForce } from "@/lib/tasks/rows/policy-in-force";
import { sendToReview } from "./send-to-review";

type Passing = { schoolId: string; submissionId: string; reason: string };

/**
 * Sends a photo that a measure stopped to the reviewers all the same: a machine can be wrong. It counts as a
 * submission from then on.
 * @throws AppError photoState where it is not stopped any more, or could not be made into a standard photo
 */
export async function passBlocked(ctx: Ctx, { schoolId, submissionId, reason }: Passing): Promise<void> {
  const reach = requirePermission(ctx, "photo.settle", { schoolId });
  await withinReach(ctx, reach, async (tx) => {
    const { enrollment, submission } = await lockBlocked(tx, schoolId, submissionId);
    const { taskId } = submission;
    requirePermission(ctx, "photo.settle", { schoolId, taskId });
    const { policy } = await policyInForce(tx, schoolId, taskId);
    await sendToReview(tx, ctx, { submission, enrollment, policy });
    await recordAudit(tx, ctx, {
      schoolId,
      taskId,
      action: "submission.pass",
      entityType: "submission",
      entityId: submissionId,
      detail: { reason },
    });
  });
}

async function lockBlocked(tx: Tx, schoolId: string, submissionId: string) {
  const [row] = await tx
    .select({ enrollment: enrollments, submission: submissions })
    .from(submissions)
    .innerJoin(enrollments, ofItsEnrollment)
    .where(
      and(
        eq(submissions.schoolId, schoolId),
        eq(submissions.id, submissionId),
        eq(submissions.state, "qualityBlocked"),
        isNotNull(submissions.standardizationId),
        eq(enrollments.photo, "qualityBlocked"),
      ),
    )
    .for("update");
  if (!row) throw new AppError("photoState");
  const { attemptNo, enrollmentId } = row.submission;
  const [newer] = await tx
    .select({ id: submissions.id })
    .from(submissions)
    .where(
      and(
        eq(submissions.schoolId, schoolId),
        eq(submissions.enrollmentId, enrollmentId),
        sql`${submissions.attemptNo} > ${attemptNo}`,
      ),
    )
    .limit(1);
  if (newer) throw new AppError("photoState");
  return row;
}
