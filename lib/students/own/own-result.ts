import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { ofItsStandardization } from "@/db/joins";
import { standardizations, submissions } from "@/db/schema/intake";
import { objects } from "@/db/schema/objects";
import { enrollments } from "@/db/schema/roster";
import { withinReach } from "@/lib/auth/authorize";
import type { OwnEnrollment } from "@/lib/auth/ctx";
import { requireOwn, type StudentCtx } from "@/lib/auth/own-enrollment";
import { AppError } from "@/lib/errors";
import { submissionLimit } from "@/lib/intake/policy";
import { paidServices } from "@/lib/intake/student/paid";
import { storage } from "@/lib/storage/objects";
import { calendarOf } from "@/lib/tasks/deadline/calendar-of";
import { reviewDueAt } from "@/lib/tasks/deadline/review-due";
import { policyInForce } from "@/lib/tasks/rows/policy-in-force";
import type { Policy } from "@/lib/tasks/schema";
import { ownAttempts } from "./own-attempts";
import { resultStage } from "./stage";

type Ref = { enrollmentId: string };

/** Where the student's photo stands, everything handed in so far, and what was promised. */
export async function ownResult(ctx: StudentCtx, { enrollmentId }: Ref) {
  const { reach, own } = requireOwn(ctx, "own.read", enrollmentId);
  const { schoolId, taskId } = own;
  return withinReach(ctx, reach, async (tx) => {
    const [facts] = await tx
      .select({
        photo: enrollments.photo,
        delivery: enrollments.delivery,
        registry: enrollments.registry,
        submissionsUsed: enrollments.submissionsUsed,
        attemptsGranted: enrollments.attemptsGranted,
      })
      .from(enrollments)
      .where(and(eq(enrollments.schoolId, schoolId), eq(enrollments.id, enrollmentId)));
    if (!facts) throw new AppError("notFound");
    const { policy } = await policyInForce(tx, schoolId, taskId);
    const { target, promiseDays } = policy.delivery;
    // One more try was paid for.
    const isOpenAgain = facts.photo === "exhausted" && (await hasTryLeft(tx, own, facts, policy));
    const photo = isOpenAgain ? "rejected" : facts.photo;
    const attempts = await ownAttempts(tx, own);
    const waiting = attempts.find(({ state }) => state === "inReview");
    const promise = policy.review.promiseDays;
    const closesAt = new Date(policy.window.closesAt);
    const calendar = await calendarOf(tx, waiting ? promise : null);
    return {
      stage: resultStage({ ...facts, photo }, target),
      target,
      attempts,
      reviewedBy: waiting && promise ? reviewDueAt(waiting.submittedAt, closesAt, promise, calendar) : null,
      deliveryDays: promiseDays,
      contacts: policy.contacts,
    };
  });
}

async function hasTryLeft(
  tx: Tx,
  own: OwnEnrollment,
  { submissionsUsed, attemptsGranted }: { submissionsUsed: number; attemptsGranted: number },
  { limits }: Pick<Policy, "limits">,
): Promise<boolean> {
  const limit = submissionLimit(limits, { attemptsGranted });
  const { extraServices } = await paidServices(tx, own);
  return limit === null || submissionsUsed < limit + extraServices;
}

export type OwnResult = Awaited<ReturnType<typeof ownResult>>;

/**
 * The approved photo, for its student alone.
 * @throws AppError notApproved
 */
export async function approvedPhoto(ctx: StudentCtx, { enrollmentId }: Ref): Promise<Buffer> {
  const { reach, own } = requireOwn(ctx, "own.read", enrollmentId);
  const [row] = await withinReach(ctx, reach, (tx) =>
    tx
      .select({ key: objects.key })
      .from(submissions)
      .innerJoin(standardizations, ofItsStandardization)
      .innerJoin(
        objects,
        and(eq(objects.schoolId, standardizations.schoolId), eq(objects.id, standardizations.standardId)),
      )
      .where(
        and(
          eq(submissions.schoolId, own.schoolId),
          eq(submissions.enrollmentId, enrollmentId),
          eq(submissions.state, "approved"),
        ),
      ),
  );
  if (!row) throw new AppError("notApproved");
  return storage().read(row.key);
}
