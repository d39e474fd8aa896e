import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { reviewItems, UNLIMITED_ATTEMPTS } from "@/db/schema/review";
import { tasks } from "@/db/schema/tasks";
import { reviewDueAt } from "@/lib/tasks/deadline/review-due";
import type { Policy } from "@/lib/tasks/schema";
import { bandOrder, submissionLimit } from "../policy";

type Waiting = {
  schoolId: string;
  taskId: string;
  submissionId: string;
  submittedAt: Date;
  policy: Policy;
  /** Of the student before this submission was counted. */
  enrollment: { submissionsUsed: number; attemptsGranted: number };
  /** 0–100; null where nothing was compared. */
  score: number | null;
};

/** Opens a review item for a submission that a person is to see. */
export async function queueForReview(tx: Tx, waiting: Waiting): Promise<void> {
  const { schoolId, taskId, submissionId, submittedAt, policy, enrollment, score } = waiting;
  const [task] = await tx
    .select({ closesAt: tasks.closesAt })
    .from(tasks)
    .where(and(eq(tasks.schoolId, schoolId), eq(tasks.id, taskId)));
  if (!task) return;
  const limit = submissionLimit(policy.limits, enrollment);
  await tx.insert(reviewItems).values({
    schoolId,
    taskId,
    submissionId,
    dueAt: reviewDueAt(submittedAt, task.closesAt, policy.review.promiseDays),
    attemptsLeft: limit === null ? UNLIMITED_ATTEMPTS : Math.max(0, limit - enrollment.submissionsUsed - 1),
    queueAt: submittedAt,
    band: bandOrder(policy.faceCompare, score),
  });
}
