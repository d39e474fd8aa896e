import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { submissions } from "@/db/schema/intake";
import { enrollments } from "@/db/schema/roster";
import { recordAudit } from "@/lib/audit/record";
import type { Ctx } from "@/lib/auth/ctx";
import type { Refusal } from "@/lib/imaging/engine";
import type { Measure } from "@/lib/imaging/measure-schema";
import type { CompareOutcome } from "@/lib/imaging/outcome-schema";
import { tellStudents } from "@/lib/messages/outbox/tell-students";
import type { Policy } from "@/lib/tasks/schema";
import { routeAfterProcessing } from "../policy";
import { announcePhoto, type Recognisable } from "./announce-photo";
import { compareColumns } from "./compare-columns";
import { queueForReview } from "./queue-for-review";

/** What was found on a submitted photo: `compare` is null where nothing may be compared. */
export type Found =
  | Refusal
  | { ok: true; measures: Measure[]; compare: CompareOutcome | null; print: Recognisable | null };

type Processed = {
  schoolId: string;
  submissionId: string;
  taskId: string;
  enrollmentId: string;
  originalId: string;
  policy: Policy;
  standardizationId: string | null;
  outcome: Found;
};

/** Writes what came of a submission and opens a review item where a person is to see it. */
export async function settleSubmission(tx: Tx, ctx: Ctx, work: Processed): Promise<void> {
  const { schoolId, submissionId, taskId, enrollmentId, outcome, policy, standardizationId } = work;
  const compared = outcome.ok && policy.faceCompare.enabled ? outcome.compare : null;
  const ofEnrollment = and(eq(enrollments.schoolId, schoolId), eq(enrollments.id, enrollmentId));
  const [enrollment] = await tx.select().from(enrollments).where(ofEnrollment).for("update");
  if (!enrollment) return;
  const measures = outcome.ok ? outcome.measures : [];
  const checked = { ok: outcome.ok, measures, ...(compared && { compare: compared }) };
  const route = routeAfterProcessing(checked, policy.faceCompare, enrollment.compareFailures);
  const moved = await tx
    .update(submissions)
    .set({
      state: route.submission,
      standardizationId,
      version: sql`${submissions.version} + 1`,
      problems: outcome.ok ? [] : [outcome.problem],
      ...(compared && compareColumns(compared)),
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
    const score = compared?.status === "scored" ? compared.score : null;
    await queueForReview(tx, { ...work, ...submission, enrollment, score });
  }
  if (route.submission === "intercepted")
    await tellStudents(tx, {
      schoolId,
      taskId,
      submissionId,
      enrollmentIds: [enrollmentId],
      kind: "intercepted",
    });
  if (outcome.ok) await announcePhoto(tx, { ...work, source: "capture", print: outcome.print });
  await recordAudit(tx, ctx, {
    schoolId,
    taskId,
    action: "submission.process",
    entityType: "submission",
    entityId: submissionId,
    detail: { state: route.submission, problem: outcome.ok ? null : outcome.problem.code },
  });
}
