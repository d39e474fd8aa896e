import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { standardizations, submissions } from "@/db/schema/intake";
import { enrollments } from "@/db/schema/roster";
import { recordAudit } from "@/lib/audit/record";
import type { Ctx } from "@/lib/auth/ctx";
import type { CaptureOutcome } from "@/lib/imaging/engine";
import type { Policy } from "@/lib/tasks/schema";
import { routeAfterProcessing } from "../policy";
import { announcePhoto } from "./announce-photo";
import { compareColumns } from "./compare-columns";
import { queueForReview } from "./queue-for-review";

type Pictures = { standardId: string; viewId: string; thumbId: string };

type Processed = {
  schoolId: string;
  submissionId: string;
  taskId: string;
  enrollmentId: string;
  captureId: string;
  originalId: string;
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
  if (route.submission === "inReview") {
    const compared = outcome.ok && policy.faceCompare.enabled ? outcome.compare : null;
    const score = compared?.status === "scored" ? compared.score : null;
    await queueForReview(tx, { ...work, ...submission, enrollment, score });
  }
  if (outcome.ok) await announcePhoto(tx, { ...work, source: "capture", outcome });
  await recordAudit(tx, ctx, {
    schoolId,
    taskId,
    action: "submission.process",
    entityType: "submission",
    entityId: submissionId,
    detail: { state: route.submission, problem: outcome.ok ? null : outcome.problem.code },
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
