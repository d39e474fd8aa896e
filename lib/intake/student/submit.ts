import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { runPrepared } from "@/db/prepared";
import { productions } from "@/db/schema/capture";
import { standardizations, submissions } from "@/db/schema/intake";
import { enrollments } from "@/db/schema/roster";
import { recordAudit } from "@/lib/audit/record";
import { withinReach } from "@/lib/auth/authorize";
import type { OwnEnrollment } from "@/lib/auth/ctx";
import { requireOwn, type StudentCtx } from "@/lib/auth/own-enrollment";
import { AppError } from "@/lib/errors";
import { measureSchema } from "@/lib/imaging/measure-schema";
import { enqueue } from "@/lib/jobs/enqueue";
import { processSubmissionJob } from "../jobs";
import { requireMay, type Standing, standingOf } from "./standing";
import { takeFromReview } from "./take-from-review";

type Wish = {
  enrollmentId: string;
  productionId: string;
  confirmed: boolean;
  /** A check failed, the student is sure that it is wrong, and a person is to look. */
  asksPerson: boolean;
};

/**
 * Hands a standard photo in. Row and job are one transaction: what was answered is never lost.
 * @throws AppError notFound, confirmationNeeded, notMade, photoBlocked, or why nothing may be handed in now
 */
export async function submit(ctx: StudentCtx, wish: Wish): Promise<{ submissionId: string }> {
  return handIn(requireOwn(ctx, "own.act", wish.enrollmentId), ctx, wish, "submit");
}

/**
 * The same in place of the photo that waits for review; it is then never decided.
 * @throws AppError also where no replacement is left, or somebody has just decided
 */
export async function replace(ctx: StudentCtx, wish: Wish): Promise<{ submissionId: string }> {
  return handIn(requireOwn(ctx, "own.act", wish.enrollmentId), ctx, wish, "replace");
}

async function handIn(
  { reach, own }: ReturnType<typeof requireOwn>,
  ctx: StudentCtx,
  { productionId, confirmed, asksPerson }: Wish,
  action: "submit" | "replace",
): Promise<{ submissionId: string }> {
  return withinReach(ctx, reach, async (tx) => {
    const standing = await standingOf(tx, ctx, own, "write");
    const made = await requireMade(tx, own, productionId);
    requireMay(ctx, action, standing);
    if (made.submissionId) throw new AppError("notMade");
    if (made.blocked > 0 && !asksPerson) throw new AppError("photoBlocked", { count: made.blocked });
    if (standing.policy.limits.confirmationBefore === "submission" && !confirmed)
      throw new AppError("confirmationNeeded", { step: "submission" });
    const replacedId = action === "replace" ? await takeFromReview(tx, own, "replaced") : null;
    if (!standing.comparesFaces) await forgetFace(tx, own, productionId);
    return { submissionId: await write(tx, ctx, { own, standing, made, replacedId }) };
  });
}

async function requireMade(tx: Tx, { schoolId, enrollmentId }: OwnEnrollment, productionId: string) {
  const ofOwn = tx
    .select({
      captureId: productions.captureId,
      standardizationId: standardizations.id,
      measures: standardizations.measures,
      submissionId: submissions.id,
    })
    .from(productions)
    .leftJoin(
      standardizations,
      and(
        eq(standardizations.schoolId, productions.schoolId),
        eq(standardizations.id, productions.standardizationId),
      ),
    )
    .leftJoin(
      submissions,
      and(
        eq(submissions.schoolId, productions.schoolId),
        eq(submissions.standardizationId, productions.standardizationId),
      ),
    )
    .where(
      and(
        eq(productions.schoolId, schoolId),
        eq(productions.id, productionId),
        eq(productions.enrollmentId, enrollmentId),
      ),
    );
  const [row] = await runPrepared(ofOwn);
  if (!row) throw new AppError("notFound");
  const { standardizationId, measures, ...of } = row;
  if (!standardizationId) throw new AppError("notMade");
  const blocked = measureSchema
    .array()
    .parse(measures)
    .filter(({ verdict }) => verdict === "block").length;
  return { ...of, standardizationId, blocked };
}

/** The student has taken the consent back since the photo was made. */
async function forgetFace(tx: Tx, { schoolId }: OwnEnrollment, productionId: string): Promise<void> {
  await tx
    .update(productions)
    .set({ comparesFaces: false, compare: null, print: null, referenceId: null })
    .where(and(eq(productions.schoolId, schoolId), eq(productions.id, productionId)));
}

type HandedIn = {
  own: OwnEnrollment;
  standing: Standing;
  made: { captureId: string; standardizationId: string };
  replacedId: string | null;
};

async function write(tx: Tx, ctx: StudentCtx, { own, made, replacedId }: HandedIn): Promise<string> {
  const { schoolId, taskId, enrollmentId } = own;
  const { captureId, standardizationId } = made;
  const insert = tx
    .insert(submissions)
    .values({
      ...{ schoolId, taskId, enrollmentId, captureId, standardizationId },
      attemptNo: sql`(select count(*) + 1 from submissions
        where school_id = ${schoolId} and enrollment_id = ${enrollmentId})`,
    })
    .returning({ id: submissions.id, attemptNo: submissions.attemptNo });
  const [row] = await runPrepared(insert);
  if (!row) throw new Error("the submission row was not written");
  const advance = tx
    .update(enrollments)
    .set({ photo: "processing", updatedAt: sql`app_now()` })
    .where(and(eq(enrollments.schoolId, schoolId), eq(enrollments.id, enrollmentId)));
  await Promise.all([
    runPrepared(advance),
    enqueue(tx, processSubmissionJob, { schoolId, submissionId: row.id }),
    recordAudit(tx, ctx, {
      ...{ schoolId, taskId, action: replacedId ? "submission.replace" : "submission.create" },
      ...{ entityType: "submission", entityId: row.id },
      detail: { enrollmentId, attemptNo: row.attemptNo, ...(replacedId && { replacedId }) },
    }),
  ]);
  return row.id;
}
