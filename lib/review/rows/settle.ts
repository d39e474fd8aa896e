import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { submissions } from "@/db/schema/intake";
import { enrollments } from "@/db/schema/roster";
import { tellStudents } from "@/lib/messages/outbox/tell-students";
import { policyInForce } from "@/lib/tasks/rows/policy-in-force";
import { outcomeOfRejection } from "../policy";
import { reasonsOf } from "./reasons-of";
import type { PhotoDecision } from "./subject";

/** The effect of a decision nobody has to look at again: the photo is approved or rejected, the attempt counted. */
export async function settle(tx: Tx, decision: PhotoDecision): Promise<void> {
  const { schoolId, submissionId, taskId, verdict } = decision;
  const [submission] = await tx
    .update(submissions)
    .set({ state: verdict === "approve" ? "approved" : "rejected", version: sql`${submissions.version} + 1` })
    .where(
      and(
        eq(submissions.schoolId, schoolId),
        eq(submissions.id, submissionId),
        eq(submissions.state, "held"),
      ),
    )
    .returning({ enrollmentId: submissions.enrollmentId });
  if (!submission) return;
  await tellStudents(tx, {
    ...{ schoolId, taskId, submissionId, enrollmentIds: [submission.enrollmentId] },
    kind: verdict === "approve" ? "approved" : "rejected",
  });
  const ofEnrollment = and(eq(enrollments.schoolId, schoolId), eq(enrollments.id, submission.enrollmentId));
  if (verdict === "approve") {
    await tx.update(enrollments).set({ photo: "approved", updatedAt: sql`app_now()` }).where(ofEnrollment);
    return;
  }
  const [enrollment] = await tx.select().from(enrollments).where(ofEnrollment).for("update");
  if (!enrollment) return;
  const { policy } = await policyInForce(tx, schoolId, taskId);
  const after = outcomeOfRejection(reasonsOf(decision), enrollment, policy.limits);
  await tx
    .update(enrollments)
    .set({ ...after, updatedAt: sql`app_now()` })
    .where(ofEnrollment);
}
