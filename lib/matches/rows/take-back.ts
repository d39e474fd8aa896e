import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { submissions } from "@/db/schema/intake";
import { reviewItems } from "@/db/schema/review";
import { enrollments } from "@/db/schema/roster";

/**
 * Takes a photo back that nobody has decided: it leaves the reviewers' queue, its student may hand in another one,
 * and the attempt it used is given back.
 */
export async function takeBack(tx: Tx, submission: typeof submissions.$inferSelect): Promise<void> {
  const { schoolId, id, enrollmentId, state } = submission;
  await tx
    .update(submissions)
    .set({ state: "withdrawn", version: sql`${submissions.version} + 1` })
    .where(and(eq(submissions.schoolId, schoolId), eq(submissions.id, id)));
  await tx
    .update(reviewItems)
    .set({ isOpen: false, claimedBy: null, claimToken: null, claimedUntil: null })
    .where(
      and(eq(reviewItems.schoolId, schoolId), eq(reviewItems.submissionId, id), eq(reviewItems.isOpen, true)),
    );
  await tx
    .update(enrollments)
    .set({
      photo: "none",
      submissionsUsed: sql`${enrollments.submissionsUsed} - ${state === "inReview" ? 1 : 0}`,
      updatedAt: sql`app_now()`,
    })
    .where(and(eq(enrollments.schoolId, schoolId), eq(enrollments.id, enrollmentId)));
}
