import { and, asc, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { ofItsStandardization } from "@/db/joins";
import { standardizations, submissions } from "@/db/schema/intake";
import { registryResults } from "@/db/schema/results";
import type { OwnEnrollment } from "@/lib/auth/ctx";
import { type Measure, measureSchema } from "@/lib/imaging/measure-schema";
import { problemSchema } from "@/lib/imaging/outcome-schema";
import { measureBehind, REJECT_REASON_CODES, reasonOf } from "@/lib/review/reasons/reasons";
import { loadHistory } from "@/lib/review/rows/history";

type Submission = typeof submissions.$inferSelect;

/** What a comparison came to, in words; the score stays with the staff. */
export const COMPARE_VERDICTS = [
  "notCompared",
  "cannotCompare",
  "noClearDifference",
  "clearDifference",
] as const;

/** States of an attempt as its student sees them: who looks at it, and how often, is the reviewers' own affair. */
export const ATTEMPT_STATES = [
  ...(["processing", "intercepted", "qualityBlocked", "inReview"] as const),
  ...(["approved", "rejected", "replaced", "withdrawn", "returned"] as const),
] as const;

/** Everything that the student handed in, the newest first, with what was wrong and what to do. */
export async function ownAttempts(tx: Tx, own: OwnEnrollment) {
  const { schoolId, enrollmentId } = own;
  const decided = (await loadHistory(tx, [own])).get(enrollmentId) ?? [];
  const rows = await tx
    .select({ submission: submissions, made: standardizations })
    .from(submissions)
    .leftJoin(standardizations, ofItsStandardization)
    .where(and(eq(submissions.schoolId, schoolId), eq(submissions.enrollmentId, enrollmentId)))
    .orderBy(asc(submissions.attemptNo));
  const returned = await registryReasons(tx, own);
  return rows.reverse().map(({ submission, made }) => {
    const measures = measureSchema.array().parse(made?.measures ?? []);
    const verdict = decided.find(({ submissionId }) => submissionId === submission.id);
    const isRejected = submission.state === "rejected";
    return {
      submissionId: submission.id,
      attemptNo: submission.attemptNo,
      state: stateFor(submission.state),
      submittedAt: submission.submittedAt,
      pictureId: made?.standardId ?? null,
      thumbId: made?.thumbId ?? null,
      reasons: isRejected ? reasonsWith(measures, verdict?.reasons ?? []) : [],
      note: isRejected ? (verdict?.note ?? "") : (returned.get(submission.id) ?? ""),
      failed: submission.state === "qualityBlocked" ? measures.filter(isFailed) : [],
      problem: problemSchema.array().parse(submission.problems)[0] ?? null,
      compare: compareVerdict(submission),
    };
  });
}

/** Why 学信网 did not take a photo, in its own words. */
async function registryReasons(
  tx: Tx,
  { schoolId, enrollmentId }: OwnEnrollment,
): Promise<Map<string, string>> {
  const rows = await tx
    .select({ submissionId: registryResults.submissionId, reason: registryResults.reason })
    .from(registryResults)
    .where(
      and(
        eq(registryResults.schoolId, schoolId),
        eq(registryResults.enrollmentId, enrollmentId),
        eq(registryResults.verdict, "refused"),
      ),
    );
  return new Map(rows.map(({ submissionId, reason }) => [submissionId, reason]));
}

const isFailed = ({ verdict }: Measure) => verdict === "block";

function stateFor(state: Submission["state"]): (typeof ATTEMPT_STATES)[number] {
  return state === "held" || state === "secondReview" ? "inReview" : state;
}

function reasonsWith(measures: readonly Measure[], codes: readonly string[]) {
  return REJECT_REASON_CODES.filter((code) => codes.includes(code)).map((code) => ({
    code,
    isFinal: reasonOf(code).isFinal,
    measured: measureBehind(code, measures) ?? null,
  }));
}

function compareVerdict({ state, compareStatus }: Submission): (typeof COMPARE_VERDICTS)[number] {
  if (state === "intercepted") return "clearDifference";
  if (compareStatus === "scored") return "noClearDifference";
  return compareStatus === "cannotCompare" ? "cannotCompare" : "notCompared";
}
