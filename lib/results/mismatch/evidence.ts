import { and, desc, eq, isNotNull, isNull } from "drizzle-orm";
import { ofItsCapture, ofItsStandardization, ofItsStudent } from "@/db/joins";
import { batches } from "@/db/schema/delivery";
import { captures, referencePhotos, standardizations, submissions } from "@/db/schema/intake";
import { staff } from "@/db/schema/platform";
import { registryResults } from "@/db/schema/results";
import { decisions } from "@/db/schema/review";
import { enrollments, students } from "@/db/schema/roster";
import { schools } from "@/db/schema/schools";
import { can, requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { openField } from "@/lib/crypto/sealed-field";
import { AppError } from "@/lib/errors";
import { codeMismatch, readCode } from "@/lib/roster/collection-code/read-code";
import { policyInForce } from "@/lib/tasks/rows/policy-in-force";

type Ref = { schoolId: string; taskId: string; enrollmentId: string };

/**
 * Everything that speaks for or against an answer of 学信网: the photo that it is about beside the admission photo, the
 * score with the task's lines, who decided, and what the 采集码 says. Pictures only for who may see photos.
 * @throws AppError notFound
 */
export async function requireEvidence(ctx: Ctx, { schoolId, taskId, enrollmentId }: Ref) {
  const reach = requirePermission(ctx, "mismatch.read", { schoolId, taskId });
  const place = { schoolId, taskId };
  const seesPhotos = can(ctx.actor, "photo.read", place);
  const seesReviewers = can(ctx.actor, "review.settle", place) || can(ctx.actor, "audit.read", place);
  return withinReach(ctx, reach, async (tx) => {
    const [row] = await tx
      .select({
        result: registryResults,
        submission: submissions,
        enrollment: enrollments,
        student: students,
        schoolCode: schools.code,
        batch: { no: batches.no, name: batches.name, sealedAt: batches.sealedAt },
        source: captures.source,
        device: captures.device,
        originalId: captures.originalId,
        standardId: standardizations.standardId,
        referenceId: referencePhotos.reviewId,
        referenceThumb: referencePhotos.thumbId,
        settledBy: staff.name,
      })
      .from(registryResults)
      .innerJoin(
        enrollments,
        and(
          eq(enrollments.schoolId, registryResults.schoolId),
          eq(enrollments.id, registryResults.enrollmentId),
        ),
      )
      .innerJoin(students, ofItsStudent)
      .innerJoin(schools, eq(schools.id, registryResults.schoolId))
      .innerJoin(
        batches,
        and(eq(batches.schoolId, registryResults.schoolId), eq(batches.id, registryResults.batchId)),
      )
      .innerJoin(
        submissions,
        and(
          eq(submissions.schoolId, registryResults.schoolId),
          eq(submissions.id, registryResults.submissionId),
        ),
      )
      .innerJoin(captures, ofItsCapture)
      .leftJoin(standardizations, ofItsStandardization)
      .leftJoin(
        referencePhotos,
        and(
          eq(referencePhotos.schoolId, registryResults.schoolId),
          eq(referencePhotos.enrollmentId, registryResults.enrollmentId),
          isNull(referencePhotos.replacedAt),
        ),
      )
      .leftJoin(staff, eq(staff.id, registryResults.settledBy))
      .where(
        and(
          eq(registryResults.schoolId, schoolId),
          eq(registryResults.taskId, taskId),
          eq(registryResults.enrollmentId, enrollmentId),
        ),
      )
      .orderBy(desc(registryResults.createdAt))
      .limit(1);
    if (!row) throw new AppError("notFound");
    const { result, submission, enrollment, student } = row;
    const { policy } = await policyInForce(tx, schoolId, taskId);
    const [decision] = await tx
      .select({
        verdict: decisions.verdict,
        at: decisions.releasedAt,
        by: staff.name,
        round: decisions.round,
      })
      .from(decisions)
      .innerJoin(staff, eq(staff.id, decisions.reviewerId))
      .where(
        and(
          eq(decisions.schoolId, schoolId),
          eq(decisions.submissionId, submission.id),
          isNotNull(decisions.releasedAt),
          isNull(decisions.undoneAt),
        ),
      )
      .orderBy(desc(decisions.releasedAt))
      .limit(1);
    return {
      name: student.name,
      studentNo: enrollment.studentNo,
      bucket: enrollment.bucket,
      isOpen:
        (enrollment.registry === "different" || enrollment.registry === "refused") &&
        result.settledAt === null,
      result: { ...pick(result), settledBy: row.settledBy },
      batch: row.batch,
      taken: { source: row.source, device: row.device },
      attempt: { no: submission.attemptNo, state: submission.state },
      score: {
        status: submission.compareStatus,
        value: submission.compareScore,
        engine: submission.compareEngine,
        ...{ interceptBelow: policy.faceCompare.interceptBelow, greyBelow: policy.faceCompare.greyBelow },
      },
      decision: decision ? { ...decision, by: seesReviewers ? decision.by : null } : null,
      code: codeFacts(schoolId, { ...row, enrollment, student }),
      seesPhotos,
      pictures: seesPhotos
        ? {
            reference: row.referenceId ?? row.referenceThumb,
            standard: row.standardId,
            original: row.originalId,
          }
        : null,
    };
  });
}

export type Evidence = Awaited<ReturnType<typeof requireEvidence>>;

function pick(result: typeof registryResults.$inferSelect) {
  const { verdict, refusal, reason, createdAt, settledAs, settledReason, receipt, settledAt } = result;
  return { verdict, refusal, reason, createdAt, settledAs, settledReason, receipt, settledAt };
}

type Person = {
  schoolCode: string;
  enrollment: typeof enrollments.$inferSelect;
  student: typeof students.$inferSelect;
};

/** What the 采集码 says beside the roster: equal, other in one fact, unreadable here, or not there. */
function codeFacts(schoolId: string, { schoolCode, enrollment, student }: Person) {
  if (!enrollment.collectionCode) return { state: "none" as const, differs: null };
  const text = openField({ schoolId, field: "collectionCode" }, enrollment.collectionCode);
  const facts = readCode(text);
  if (facts === null) return { state: "unreadable" as const, differs: null };
  if (facts === "damaged") return { state: "damaged" as const, differs: null };
  const { name, documentLast4: last4 } = student;
  const differs = codeMismatch(facts, { schoolCode, name, studentNo: enrollment.studentNo, last4 });
  return { state: differs ? ("differs" as const) : ("equal" as const), differs };
}
