import type { Tx } from "@/db/client";
import { measureSchema } from "@/lib/imaging/measure-schema";
import { photoGeometrySchema, referenceGeometrySchema } from "@/lib/imaging/outcome-schema";
import { submissionLimit } from "@/lib/intake/policy";
import { policySchema } from "@/lib/tasks/schema";
import { maskName } from "../note/mask-name";
import { type CardRow, selectCardRows } from "./card-rows";
import { loadHistory, type PastAttempt } from "./history";

export type Claim = { schoolId: string; itemId: string; token: number | null; claimedUntil: Date | null };

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
  const byItem = new Map(rows.map((row) => [row.itemId, row]));
  return claims.flatMap((claim) => {
    const row = byItem.get(claim.itemId);
    return row ? [toCard(claim, row, history.get(row.submission.enrollmentId) ?? [])] : [];
  });
}

function toCard(claim: Claim, row: CardRow, attempts: readonly PastAttempt[]) {
  const { submission, standardization, capture, enrollment, reference } = row;
  const policy = policySchema.parse(row.policy);
  return {
    schoolId: claim.schoolId,
    itemId: claim.itemId,
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
      original: capture.originalId,
      reference: reference?.viewId ?? null,
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
      status: submission.compareStatus,
      score: submission.compareScore,
      engine: submission.compareEngine,
      reason: submission.compareReason,
      interceptBelow: policy.faceCompare.interceptBelow,
      greyBelow: policy.faceCompare.greyBelow,
    },
    attempts: attempts.filter((attempt) => attempt.submissionId !== submission.id),
  };
}

export type ReviewCard = ReturnType<typeof toCard>;
