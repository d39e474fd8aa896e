import { and, eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { captures, referencePhotos, submissions } from "@/db/schema/intake";
import { enrollments } from "@/db/schema/roster";
import type { CAPTURE_SOURCES, PHOTO_IMPORT_KINDS } from "@/db/vocabulary";
import { recordAudit } from "@/lib/audit/record";
import type { Ctx } from "@/lib/auth/ctx";
import { enqueue } from "@/lib/jobs/enqueue";
import { erasePrints } from "@/lib/tasks/face-compare/erase-prints";
import type { Policy } from "@/lib/tasks/schema";
import { processReferenceJob, processSubmissionJob } from "../jobs";
import { submissionRefusal } from "../policy";
import type { ItemProblem } from "../schema";

type Placement = {
  schoolId: string;
  taskId: string;
  enrollmentId: string;
  objectId: string;
  fileName: string;
  kind: (typeof PHOTO_IMPORT_KINDS)[number];
  /** Where a capture comes from. */
  source: (typeof CAPTURE_SOURCES)[number];
  policy: Policy;
};

/**
 * Gives a stored picture to a student: as the new reference photo, or as a capture handed in for review.
 * @returns why it cannot be taken, or null once it is
 */
export async function placePhoto(tx: Tx, ctx: Ctx, placement: Placement): Promise<ItemProblem | null> {
  const { schoolId, enrollmentId } = placement;
  const [enrollment] = await tx
    .select()
    .from(enrollments)
    .where(and(eq(enrollments.schoolId, schoolId), eq(enrollments.id, enrollmentId)))
    .for("update");
  if (!enrollment || enrollment.taskId !== placement.taskId) return { code: "noStudent" };
  if (placement.kind === "reference") return placeReference(tx, ctx, placement);
  const refusal = submissionRefusal(enrollment, placement.policy.limits);
  return refusal ?? placeCapture(tx, ctx, placement);
}

async function placeReference(tx: Tx, ctx: Ctx, placement: Placement): Promise<null> {
  const { schoolId, taskId, enrollmentId, objectId: originalId, fileName } = placement;
  const ofStudent = and(
    eq(referencePhotos.schoolId, schoolId),
    eq(referencePhotos.enrollmentId, enrollmentId),
  );
  await tx
    .update(referencePhotos)
    .set({ replacedAt: sql`app_now()` })
    .where(and(ofStudent, isNull(referencePhotos.replacedAt)));
  await erasePrints(tx, { schoolId, taskId, enrollmentId, source: "reference" });
  const [reference] = await tx
    .insert(referencePhotos)
    .values({ schoolId, taskId, enrollmentId, originalId, fileName })
    .returning({ id: referencePhotos.id });
  if (!reference) throw new Error("the reference row was not written");
  await enqueue(tx, processReferenceJob, { schoolId, referenceId: reference.id });
  await recordAudit(tx, ctx, {
    schoolId,
    taskId,
    action: "reference.replace",
    entityType: "enrollment",
    entityId: enrollmentId,
    detail: { referenceId: reference.id },
  });
  return null;
}

async function placeCapture(tx: Tx, ctx: Ctx, placement: Placement): Promise<null> {
  const { schoolId, taskId, enrollmentId, objectId: originalId, fileName, source } = placement;
  const createdBy = ctx.actor.type === "staff" ? ctx.actor.id : null;
  const [capture] = await tx
    .insert(captures)
    .values({ schoolId, taskId, enrollmentId, originalId, fileName, source, createdBy })
    .returning({ id: captures.id });
  if (!capture) throw new Error("the capture row was not written");
  const [submission] = await tx
    .insert(submissions)
    .values({
      schoolId,
      taskId,
      enrollmentId,
      captureId: capture.id,
      attemptNo: sql`(select count(*) + 1 from submissions where school_id = ${schoolId} and enrollment_id = ${enrollmentId})`,
    })
    .returning({ id: submissions.id, attemptNo: submissions.attemptNo });
  if (!submission) throw new Error("the submission row was not written");
  await tx
    .update(enrollments)
    .set({ photo: "processing", updatedAt: sql`app_now()` })
    .where(and(eq(enrollments.schoolId, schoolId), eq(enrollments.id, enrollmentId)));
  await enqueue(tx, processSubmissionJob, { schoolId, submissionId: submission.id });
  await recordAudit(tx, ctx, {
    schoolId,
    taskId,
    action: "submission.create",
    entityType: "submission",
    entityId: submission.id,
    detail: { enrollmentId, attemptNo: submission.attemptNo, source },
  });
  return null;
}
