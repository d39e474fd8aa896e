import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { standardizations, submissions } from "@/db/schema/intake";
import { reviewItems, UNLIMITED_ATTEMPTS } from "@/db/schema/review";
import { enrollments } from "@/db/schema/roster";
import { tasks } from "@/db/schema/tasks";
import { recordAudit } from "@/lib/audit/record";
import type { Ctx } from "@/lib/auth/ctx";
import type { CaptureOutcome } from "@/lib/imaging/engine";
import type { Policy } from "@/lib/tasks/schema";
import { bandOrder, reviewDueAt, routeAfterProcessing, submissionLimit } from "../policy";
import { compareColumns } from "./compare-columns";

type Pictures = { standardId: string; viewId: string; thumbId: string };

type Processed = {
  schoolId: string;
  submissionId: string;
  taskId: string;
  enrollmentId: string;
  captureId: string;
  policy: Policy;
  policyVersion: number;
  outcome: CaptureOutcome;
  pictures: Pictures | null;
};

/** Writes what came of a submission and opens a review item where a person is to see it. */
export async function settleSubmission(tx: Tx, ctx: Ctx, work: Processed): Promise<void> {
  const { schoolId, submissionId, taskId, enrollmentId, outcome, policy } = work;
  const ofEnrollment = and(eq(enrollments.schoolId, schoolId), eq(enrollments.id, enrollmentId));
  const [enrollment] = await tx.select().from(enrollments).where(ofEnrollment).for("update");
  if (!enrollment) return;
  const route = routeAfterProcessing(outcome, policy.faceCompare, enrollment.compareFailures);
  const standardizationId = await writeStandardization(tx, work);
  const moved = await tx
    .update(submissions)
    .set({
      state: route.submission,
      standardizationId,
      version: sql`${submissions.version} + 1`,
      problems: outcome.ok ? [] : [outcome.problem],
      ...(outcome.ok && policy.faceCompare.enabled && compareColumns(outcome.compare)),
    })
    .where(
      and(
        eq(submissions.schoolId, schoolId),
        eq(submissions.id, submissionId),
        eq(submissions.state, "processing"),
      ),
    )
    .returning({ submittedAt: submissions.submittedAt });
  const [submission] = moved;
  if (!submission) return;

  await tx
    .update(enrollments)
    .set({
      photo: route.photo,
      compareFailures: sql`${enrollments.compareFailures} + ${route.submission === "intercepted" ? 1 : 0}`,
      // What a machine stops costs no attempt: only what reaches a person counts.
      submissionsUsed: sql`${enrollments.submissionsUsed} + ${route.submission === "inReview" ? 1 : 0}`,
      updatedAt: sql`app_now()`,
    })
    .where(ofEnrollment);
  if (route.submission === "inReview") await queueForReview(tx, work, enrollment, submission.submittedAt);
  await recordAudit(tx, ctx, {
    schoolId,
    taskId,
    action: "submission.process",
    entityType: "submission",
    entityId: submissionId,
    detail: { state: route.submission, problem: outcome.ok ? null : outcome.problem.code },
  });
}

async function queueForReview(
  tx: Tx,
  { schoolId, taskId, submissionId, policy, outcome }: Processed,
  enrollment: typeof enrollments.$inferSelect,
  submittedAt: Date,
): Promise<void> {
  const [task] = await tx
    .select({ closesAt: tasks.closesAt })
    .from(tasks)
    .where(and(eq(tasks.schoolId, schoolId), eq(tasks.id, taskId)));
  if (!task) return;
  const limit = submissionLimit(policy.limits, enrollment);
  const score = outcome.ok && outcome.compare.status === "scored" ? outcome.compare.score : null;
  await tx.insert(reviewItems).values({
    schoolId,
    taskId,
    submissionId,
    dueAt: reviewDueAt(submittedAt, task.closesAt, policy.review.promiseDays),
    attemptsLeft: limit === null ? UNLIMITED_ATTEMPTS : Math.max(0, limit - enrollment.submissionsUsed - 1),
    queueAt: submittedAt,
    band: bandOrder(policy.faceCompare, policy.faceCompare.enabled ? score : null),
  });
}

async function writeStandardization(
  tx: Tx,
  { schoolId, captureId, outcome, pictures, policyVersion }: Processed,
) {
  if (!outcome.ok || !pictures) return null;
  const [row] = await tx
    .insert(standardizations)
    .values({
      schoolId,
      captureId,
      ...pictures,
      policyVersion,
      geometry: outcome.geometry,
      measures: outcome.measures,
      engine: outcome.engine,
    })
    .returning({ id: standardizations.id });
  return row?.id ?? null;
}
