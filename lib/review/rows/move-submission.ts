import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { submissions } from "@/db/schema/intake";
import { enrollments } from "@/db/schema/roster";
import { AppError } from "@/lib/errors";
import { ROUNDS } from "../policy";

type State = (typeof submissions.$inferSelect)["state"];
type ReviewState = "inReview" | "secondReview" | "held";
type Ref = { schoolId: string; submissionId: string };

/** The state of a submission while it waits in a round of the queue. */
export function waitingState(round: number): "inReview" | "secondReview" {
  return round === ROUNDS.first ? "inReview" : "secondReview";
}

/**
 * Takes a submission and its enrollment from one state of the review to the next.
 * @param guard what else must hold of the submission, such as the version seen
 * @throws AppError changedMeanwhile where the submission is elsewhere by now
 */
export async function moveSubmission(
  tx: Tx,
  { schoolId, submissionId }: Ref,
  from: State,
  to: ReviewState,
  guard?: SQL,
): Promise<{ enrollmentId: string; version: number }> {
  const [moved] = await moveSubmissions(tx, { schoolId, submissionIds: [submissionId] }, from, to, guard);
  if (!moved) throw new AppError("changedMeanwhile");
  return moved;
}

/**
 * The same for several, all of them or none.
 * @throws AppError changedMeanwhile
 */
export async function moveSubmissions(
  tx: Tx,
  { schoolId, submissionIds }: { schoolId: string; submissionIds: readonly string[] },
  from: State,
  to: ReviewState,
  guard?: SQL,
): Promise<{ enrollmentId: string; version: number }[]> {
  const moved = await tx
    .update(submissions)
    .set({ state: to, version: sql`${submissions.version} + 1` })
    .where(
      and(
        eq(submissions.schoolId, schoolId),
        inArray(submissions.id, [...submissionIds]),
        eq(submissions.state, from),
        guard,
      ),
    )
    .returning({ enrollmentId: submissions.enrollmentId, version: submissions.version });
  if (moved.length !== submissionIds.length) throw new AppError("changedMeanwhile");
  const enrollmentIds = moved.map((one) => one.enrollmentId);
  await tx
    .update(enrollments)
    .set({ photo: to, updatedAt: sql`app_now()` })
    .where(and(eq(enrollments.schoolId, schoolId), inArray(enrollments.id, enrollmentIds)));
  return moved;
}
