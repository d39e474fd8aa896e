import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { submissions } from "@/db/schema/intake";
import { reviewItems } from "@/db/schema/review";
import { enrollments } from "@/db/schema/roster";
import type { OwnEnrollment } from "@/lib/auth/ctx";
import { AppError } from "@/lib/errors";

/**
 * Takes the photo that waits out of the reviewers' queue, also out of the hands of one who looks at it, and gives the
 * attempt back; how often that may happen is what the replacements count.
 * @throws AppError photoUnderWay where it was decided at this moment
 */
export async function takeFromReview(
  tx: Tx,
  { schoolId, enrollmentId }: OwnEnrollment,
  to: "replaced" | "withdrawn",
): Promise<string> {
  const [taken] = await tx
    .update(submissions)
    .set({ state: to, version: sql`${submissions.version} + 1` })
    .where(
      and(
        eq(submissions.schoolId, schoolId),
        eq(submissions.enrollmentId, enrollmentId),
        eq(submissions.state, "inReview"),
      ),
    )
    .returning({ id: submissions.id });
  if (!taken) throw new AppError("photoUnderWay");
  await tx
    .update(reviewItems)
    .set({ isOpen: false, claimedBy: null, claimToken: null, claimedUntil: null })
    .where(
      and(
        eq(reviewItems.schoolId, schoolId),
        eq(reviewItems.submissionId, taken.id),
        eq(reviewItems.isOpen, true),
      ),
    );
  await tx
    .update(enrollments)
    .set({
      photo: "none",
      submissionsUsed: sql`${enrollments.submissionsUsed} - 1`,
      replacementsUsed: sql`${enrollments.replacementsUsed} + 1`,
      updatedAt: sql`app_now()`,
    })
    .where(and(eq(enrollments.schoolId, schoolId), eq(enrollments.id, enrollmentId)));
  return taken.id;
}
