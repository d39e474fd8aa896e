import { and, asc, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { ofItsStandardization } from "@/db/joins";
import { standardizations, submissions } from "@/db/schema/intake";
import { decisions } from "@/db/schema/review";

export type PastAttempt = {
  submissionId: string;
  attemptNo: number;
  state: (typeof submissions.$inferSelect)["state"];
  thumb: string | null;
  standard: string | null;
  reasons: string[];
  note: string;
  submittedAt: string;
};

type Subject = { schoolId: string; enrollmentId: string };

/** All submissions of these students in their task, by enrollment, oldest first. */
export async function loadHistory(tx: Tx, subjects: readonly Subject[]): Promise<Map<string, PastAttempt[]>> {
  if (subjects.length === 0) return new Map();
  const rows = await tx
    .select({
      submission: submissions,
      thumb: standardizations.thumbId,
      standard: standardizations.standardId,
      reasons: decisions.reasons,
      note: decisions.note,
    })
    .from(submissions)
    .leftJoin(standardizations, ofItsStandardization)
    .leftJoin(
      decisions,
      and(
        eq(decisions.schoolId, submissions.schoolId),
        eq(decisions.submissionId, submissions.id),
        isNull(decisions.undoneAt),
        isNotNull(decisions.releasedAt),
      ),
    )
    .where(
      and(
        inArray(submissions.schoolId, [...new Set(subjects.map((subject) => subject.schoolId))]),
        inArray(submissions.enrollmentId, [...new Set(subjects.map((subject) => subject.enrollmentId))]),
      ),
    )
    .orderBy(asc(submissions.attemptNo), asc(decisions.round), asc(decisions.releasedAt));
  const history = new Map<string, PastAttempt[]>();
  for (const { submission, thumb, standard, reasons, note } of rows) {
    const attempts = history.get(submission.enrollmentId) ?? [];
    // After a second look there are several verdicts; the last one is what the student got.
    if (attempts.at(-1)?.submissionId === submission.id) attempts.pop();
    attempts.push({
      submissionId: submission.id,
      attemptNo: submission.attemptNo,
      state: submission.state,
      thumb,
      standard,
      reasons: Array.isArray(reasons) ? reasons.map(String) : [],
      note: note ?? "",
      submittedAt: submission.submittedAt.toISOString(),
    });
    history.set(submission.enrollmentId, attempts);
  }
  return history;
}
