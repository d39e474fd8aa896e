import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { submissions } from "@/db/schema/intake";
import { enrollments } from "@/db/schema/roster";
import type { Ctx } from "@/lib/auth/ctx";
import type { Policy } from "@/lib/tasks/schema";
import { queueForReview } from "./queue-for-review";

type Stopped = {
  submission: typeof submissions.$inferSelect;
  enrollment: typeof enrollments.$inferSelect;
  policy: Policy;
};

/**
 * Sends a photo that a machine stopped to the reviewers: a person says so. It counts as a submission, and the promise
 * to review begins, from now on.
 */
export async function sendToReview(
  tx: Tx,
  ctx: Ctx,
  { submission, enrollment, policy }: Stopped,
): Promise<void> {
  const { schoolId, taskId, id: submissionId, compareScore: score } = submission;
  await tx
    .update(submissions)
    .set({ state: "inReview", version: sql`${submissions.version} + 1` })
    .where(and(eq(submissions.schoolId, schoolId), eq(submissions.id, submissionId)));
  await tx
    .update(enrollments)
    .set({
      photo: "inReview",
      submissionsUsed: sql`${enrollments.submissionsUsed} + 1`,
      updatedAt: sql`app_now()`,
    })
    .where(and(eq(enrollments.schoolId, schoolId), eq(enrollments.id, enrollment.id)));
  const submittedAt = ctx.clock.now();
  await queueForReview(tx, { schoolId, taskId, submissionId, submittedAt, policy, enrollment, score });
}
