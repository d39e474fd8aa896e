import { and, desc, eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { ofItsEnrollment } from "@/db/joins";
import { submissions } from "@/db/schema/intake";
import { decisions, reviewItems } from "@/db/schema/review";
import { enrollments } from "@/db/schema/roster";
import { isExhausted } from "@/lib/intake/policy";
import { scoreBand } from "@/lib/tasks/face-compare/rules";
import { policyInForce } from "@/lib/tasks/rows/policy-in-force";
import { agree, needsSecondLook, ROUNDS, spendsAttempt } from "../policy";
import { moveSubmission } from "./move-submission";
import { reasonsOf } from "./reasons-of";
import type { PhotoDecision } from "./subject";

/**
 * Sends a decided photo on where another person has to look: to a blind second look after the first verdict, to
 * the lead where the two differ. Answers the round it went to, or null where the verdict stands.
 */
export async function nextRound(tx: Tx, decision: PhotoDecision): Promise<number | null> {
  const round = await roundAfter(tx, decision);
  if (round === null) return null;
  const { schoolId, submissionId } = decision;
  await moveSubmission(tx, decision, "held", "secondReview");
  await requeue(tx, decision, round);
  // Whoever gives the second verdict is never the first; a lead may settle a difference of one's own second look.
  await tx
    .update(reviewItems)
    .set({ barred: sql`array_append(${reviewItems.barred}, ${await firstReviewer(tx, decision)}::uuid)` })
    .where(
      and(eq(reviewItems.schoolId, schoolId), eq(reviewItems.submissionId, submissionId), reviewItems.isOpen),
    );
  return round;
}

/** A new place in the queue, where the old one was. */
export async function requeue(
  tx: Tx,
  { schoolId, itemId }: { schoolId: string; itemId: string },
  round: number,
  notes: readonly { by: string; reason: string }[] = [],
): Promise<void> {
  await tx.execute(sql`insert into review_items
      (school_id, task_id, submission_id, round, due_at, attempts_left, queue_at, band, score, findings, score_seen_by, skips)
    select school_id, task_id, submission_id, ${round}, due_at, attempts_left, queue_at, band, score, findings, score_seen_by,
      ${JSON.stringify(notes)}::jsonb
    from review_items where school_id = ${schoolId} and id = ${itemId}`);
}

async function roundAfter(tx: Tx, decision: PhotoDecision): Promise<number | null> {
  if (decision.round === ROUNDS.lead) return null;
  const opinion = { verdict: decision.verdict, reasons: reasonsOf(decision) };
  if (decision.round === ROUNDS.second) {
    const first = await firstDecision(tx, decision);
    const isAgreed = !first || agree({ verdict: first.verdict, reasons: reasonsOf(first) }, opinion);
    return isAgreed ? null : ROUNDS.lead;
  }
  const { schoolId, submissionId, taskId } = decision;
  const [row] = await tx
    .select({ submission: submissions, enrollment: enrollments })
    .from(submissions)
    .innerJoin(enrollments, ofItsEnrollment)
    .where(and(eq(submissions.schoolId, schoolId), eq(submissions.id, submissionId)));
  if (!row) return null;
  const { policy } = await policyInForce(tx, schoolId, taskId);
  const { compareScore, compareStatus } = row.submission;
  const isSecond = needsSecondLook(opinion, {
    submissionId,
    isLastAttempt: spendsAttempt(opinion.reasons) && isExhausted(policy.limits, row.enrollment),
    isGreyBand:
      compareStatus === "scored" &&
      compareScore !== null &&
      scoreBand(policy.faceCompare, compareScore) === "grey",
    shares: policy.review,
  });
  return isSecond ? ROUNDS.second : null;
}

async function firstReviewer(tx: Tx, decision: PhotoDecision): Promise<string> {
  if (decision.round === ROUNDS.first) return decision.reviewerId;
  return (await firstDecision(tx, decision))?.reviewerId ?? decision.reviewerId;
}

/** The latest first verdict that still stands; a reopened photo has older ones. */
async function firstDecision(
  tx: Tx,
  { schoolId, submissionId }: PhotoDecision,
): Promise<typeof decisions.$inferSelect | undefined> {
  const [first] = await tx
    .select()
    .from(decisions)
    .where(
      and(
        eq(decisions.schoolId, schoolId),
        eq(decisions.submissionId, submissionId),
        eq(decisions.round, ROUNDS.first),
        isNull(decisions.undoneAt),
      ),
    )
    .orderBy(desc(decisions.createdAt))
    .limit(1);
  return first;
}
