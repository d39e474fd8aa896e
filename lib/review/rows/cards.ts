import type { Tx } from "@/db/client";
import { cohortStandingSchema } from "@/lib/imaging/compare/cohort";
import { measureSchema } from "@/lib/imaging/measure-schema";
import { photoGeometrySchema, referenceGeometrySchema } from "@/lib/imaging/outcome-schema";
import { submissionLimit } from "@/lib/intake/policy";
import { maskName } from "@/lib/roster/document/mask-name";
import { policySchema } from "@/lib/tasks/schema";
import { selectGoldRows } from "../gold/card-rows";
import { ROUNDS } from "../policy";
import { type CardMatches, loadMatches } from "./card-matches";
import { type ShownRow, selectCardRows } from "./card-rows";
import { loadHistory, type PastAttempt } from "./history";
import { loadOpinions, type Opinions } from "./opinions";

export type Claim = {
  schoolId: string;
  itemId: string;
  token: number | null;
  claimedUntil: Date | null;
  round: number;
  notes: unknown;
  /** Whether the score has been shown to whom the card is for. */
  scoreSeen: boolean;
};

/** Everything the workbench shows of claimed items, in the order of the claims. */
export async function loadCards(tx: Tx, claims: readonly Claim[]): Promise<ReviewCard[]> {
  if (claims.length === 0) return [];
  const rows = await selectCardRows(
    tx,
    claims.map((claim) => claim.itemId),
  );
  const history = await loadHistory(
    tx,
    rows.map((row) => row.submission),
  );
  const opinions = await loadOpinions(
    tx,
    claims.filter((claim) => claim.round === ROUNDS.lead),
    rows,
  );
  const matches = await loadMatches(tx, rows);
  const byItem = new Map<string, ShownRow>(rows.map((row) => [row.itemId, row]));
  const others = claims.map(({ itemId }) => itemId).filter((itemId) => !byItem.has(itemId));
  if (others.length > 0) for (const row of await selectGoldRows(tx, others)) byItem.set(row.itemId, row);
  return claims.flatMap((claim) => {
    const row = byItem.get(claim.itemId);
    if (!row) return [];
    const past = history.get(row.submission.enrollmentId) ?? [];
    const found = matches.get(row.capture.originalId) ?? { others: {}, isHandedInAgain: false };
    return [toCard(claim, row, past, opinions.get(row.submission.id) ?? null, found)];
  });
}

/** Blind: a second look carries no trace of the first, not even that it is the second. */
function toCard(
  claim: Claim,
  row: ShownRow,
  attempts: readonly PastAttempt[],
  opinions: Opinions | null,
  matches: CardMatches,
) {
  const { submission, standardization, capture, enrollment, reference } = row;
  const policy = policySchema.parse(row.policy);
  const isScored = submission.compareStatus === "scored";
  const isHidden = isScored && !claim.scoreSeen;
  return {
    schoolId: claim.schoolId,
    itemId: claim.itemId,
    submissionId: submission.id,
    token: claim.token ?? 0,
    claimedUntil: claim.claimedUntil?.toISOString() ?? "",
    version: submission.version,
    task: {
      no: row.taskNo,
      name: row.taskName,
      school: row.school,
      schoolCode: row.schoolCode,
      closesAt: row.closesAt.toISOString(),
    },
    dueAt: row.dueAt.toISOString(),
    opinions,
    student: {
      name: maskName(row.name),
      studentNo: enrollment.studentNo,
      college: enrollment.college,
      className: enrollment.className,
      documentLast4: row.documentLast4,
      payment: enrollment.payment,
    },
    attempt: { used: enrollment.submissionsUsed, limit: submissionLimit(policy.limits, enrollment) },
    capture: {
      source: capture.source,
      device: capture.device,
      takenAt: capture.takenAt?.toISOString() ?? null,
      submittedAt: submission.submittedAt.toISOString(),
    },
    pictures: {
      standard: standardization.standardId,
      view: standardization.viewId,
      thumb: standardization.thumbId,
      original: capture.originalId,
      reference: reference?.reviewId ?? reference?.viewId ?? null,
      referenceView: reference?.viewId ?? null,
      referenceThumb: reference?.thumbId ?? null,
    },
    geometry: photoGeometrySchema.parse(standardization.geometry),
    referenceGeometry: reference ? referenceGeometrySchema.parse(reference.geometry) : null,
    measures: measureSchema.array().parse(standardization.measures),
    spec: {
      bands: policy.photoSpec.bands,
      standard: policy.photoSpec.standard,
      source: policy.photoSpec.source,
    },
    compare: {
      status: isHidden ? ("hidden" as const) : submission.compareStatus,
      score: isHidden ? null : submission.compareScore,
      engine: submission.compareEngine,
      reason: submission.compareReason,
      interceptBelow: policy.faceCompare.interceptBelow,
      greyBelow: policy.faceCompare.greyBelow,
      cohort: isHidden ? null : cohortStandingSchema.nullable().parse(submission.cohort),
    },
    matches,
    attempts: attempts.filter((attempt) => attempt.submissionId !== submission.id),
  };
}

export type ReviewCard = ReturnType<typeof toCard>;
