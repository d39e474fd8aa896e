import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { ofItsStandardization } from "@/db/joins";
import { standardizations, submissions } from "@/db/schema/intake";
import { reviewItems, UNLIMITED_ATTEMPTS } from "@/db/schema/review";
import { tasks } from "@/db/schema/tasks";
import { measureSchema } from "@/lib/imaging/measure-schema";
import { calendarOf } from "@/lib/tasks/deadline/calendar-of";
import { reviewDueAt } from "@/lib/tasks/deadline/review-due";
import type { Policy } from "@/lib/tasks/schema";
import { bandOrder, findings, isClean, submissionLimit } from "../policy";

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
  const [row] = await tx
    .select({
      closesAt: tasks.closesAt,
      attemptNo: submissions.attemptNo,
      measures: standardizations.measures,
    })
    .from(submissions)
    .innerJoin(tasks, and(eq(tasks.schoolId, submissions.schoolId), eq(tasks.id, submissions.taskId)))
    .innerJoin(standardizations, ofItsStandardization)
    .where(and(eq(submissions.schoolId, schoolId), eq(submissions.id, submissionId)));
  if (!row) return;
  const { promiseDays } = policy.review;
  const measures = measureSchema.array().parse(row.measures);
  const limit = submissionLimit(policy.limits, enrollment);
  await tx.insert(reviewItems).values({
    schoolId,
    taskId,
    submissionId,
    dueAt: reviewDueAt(submittedAt, row.closesAt, promiseDays, await calendarOf(tx, promiseDays)),
    attemptsLeft: limit === null ? UNLIMITED_ATTEMPTS : Math.max(0, limit - enrollment.submissionsUsed - 1),
    queueAt: submittedAt,
    band: bandOrder(policy.faceCompare, score),
    score,
    findings: findings(measures),
    isClean: isClean(measures, row.attemptNo),
  });
}
