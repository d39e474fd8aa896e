import { and, count, eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { EnrollmentFacts } from "@/db/enrollment-bucket";
import { productions, uploads } from "@/db/schema/capture";
import { corrections } from "@/db/schema/corrections";
import { captures, photoImportItems, referencePhotos, submissions } from "@/db/schema/intake";
import { facePrints } from "@/db/schema/matches";
import { orders } from "@/db/schema/payments";
import { enrollments } from "@/db/schema/roster";
import { AppError } from "@/lib/errors";
import type { EnrollmentColumn } from "../row/compare";
import { giveHeld } from "./held-things";
import { mergeRefusal } from "./refusals";

type Enrollment = typeof enrollments.$inferSelect;

/** Of two states of the fee the one that counts: what somebody paid is not asked for again. */
const PAYMENT_ORDER: readonly EnrollmentFacts["payment"][] = [
  ...(["paid", "refunding", "waived", "refunded", "due", "notDue"] as const),
];

/**
 * Two enrollments of one task become the kept one: pictures and submissions of the other follow in their order, its
 * attempts count, and it ends.
 * @throws AppError mergeRefused
 */
export async function mergeEnrollments(
  tx: Tx,
  kept: Enrollment,
  gone: Enrollment,
  picks: readonly EnrollmentColumn[],
): Promise<void> {
  const refusal = mergeRefusal(await withCorrections(tx, kept), await withCorrections(tx, gone));
  if (refusal) throw new AppError("mergeRefused", { reason: refusal });
  const { schoolId } = kept;
  const enrollmentId = kept.id;
  await moveReferences(tx, kept, gone);
  await tx.update(captures).set({ enrollmentId }).where(of(captures, gone));
  const [last] = await tx
    .select({ no: sql<number>`coalesce(max(${submissions.attemptNo}), 0)::int` })
    .from(submissions)
    .where(of(submissions, kept));
  await tx
    .update(submissions)
    .set({ enrollmentId, attemptNo: sql`${submissions.attemptNo} + ${last?.no ?? 0}` })
    .where(of(submissions, gone));
  await tx.update(orders).set({ enrollmentId }).where(of(orders, gone));
  await tx.update(photoImportItems).set({ enrollmentId }).where(of(photoImportItems, gone));
  await moveProductions(tx, kept, gone);
  await moveMatches(tx, kept, gone);
  await giveHeld(tx, { schoolId, enrollmentId: gone.id }, { schoolId, enrollmentId });
  await tx.delete(enrollments).where(and(eq(enrollments.schoolId, schoolId), eq(enrollments.id, gone.id)));
  const code = kept.code === "real" ? kept : gone.code === "real" ? gone : kept;
  await tx
    .update(enrollments)
    .set({
      ...Object.fromEntries(picks.map((column) => [column, gone[column]])),
      code: code.code,
      collectionCode: code.collectionCode,
      collectionCodeIndex: code.collectionCodeIndex,
      association: [kept.association, gone.association].includes("associated") ? "associated" : "none",
      payment:
        PAYMENT_ORDER.find((state) => state === kept.payment || state === gone.payment) ?? kept.payment,
      photo: isFurther(gone.photo, kept.photo) ? gone.photo : kept.photo,
      standing: kept.standing === "toConfirm" ? gone.standing : kept.standing,
      submissionsUsed: kept.submissionsUsed + gone.submissionsUsed,
      attemptsGranted: kept.attemptsGranted + gone.attemptsGranted,
      compareFailures: kept.compareFailures + gone.compareFailures,
      replacementsUsed: kept.replacementsUsed + gone.replacementsUsed,
      updatedAt: sql`app_now()`,
    })
    .where(and(eq(enrollments.schoolId, schoolId), eq(enrollments.id, kept.id)));
}

/** Standard photos follow their captures; what is still being uploaded does too. */
async function moveProductions(tx: Tx, kept: Enrollment, gone: Enrollment): Promise<void> {
  const [last] = await tx
    .select({ no: sql<number>`coalesce(max(${productions.no}), 0)::int` })
    .from(productions)
    .where(of(productions, kept));
  await tx
    .update(productions)
    .set({ enrollmentId: kept.id, no: sql`${productions.no} + ${last?.no ?? 0}` })
    .where(of(productions, gone));
  await tx.update(uploads).set({ enrollmentId: kept.id }).where(of(uploads, gone));
}

const UNDER_WAY: readonly EnrollmentFacts["photo"][] = ["processing", "inReview", "held", "secondReview"];

function isFurther(other: EnrollmentFacts["photo"], own: EnrollmentFacts["photo"]): boolean {
  return own === "none" || (UNDER_WAY.includes(other) && own !== "approved");
}

type OfEnrollment =
  | typeof orders
  | typeof facePrints
  | typeof productions
  | typeof uploads
  | typeof captures
  | typeof submissions
  | typeof photoImportItems
  | typeof referencePhotos;

function of(table: OfEnrollment, { schoolId, id }: Enrollment) {
  return and(eq(table.schoolId, schoolId), eq(table.enrollmentId, id));
}

/** Prints follow their photos; two photos that were thought to be of two students may now be of one. */
async function moveMatches(tx: Tx, kept: Enrollment, gone: Enrollment): Promise<void> {
  const { schoolId } = kept;
  await tx.update(facePrints).set({ enrollmentId: kept.id }).where(of(facePrints, gone));
  for (const side of ["one", "other"] as const) {
    const column = sql.identifier(`${side}_enrollment_id`);
    await tx.execute(sql`update match_links set ${column} = ${kept.id}
      where school_id = ${schoolId} and ${column} = ${gone.id}`);
  }
  await tx.execute(sql`update match_links set one_original_id = other_original_id, other_original_id = one_original_id,
      one_enrollment_id = other_enrollment_id, other_enrollment_id = one_enrollment_id
    where school_id = ${schoolId} and one_enrollment_id > other_enrollment_id
      and ${kept.id} in (one_enrollment_id, other_enrollment_id)`);
  await tx.execute(sql`update match_links set group_id = null
    where school_id = ${schoolId} and one_enrollment_id = ${kept.id} and other_enrollment_id = ${kept.id}`);
}

/** One reference photo is in force: the kept one's, where there is one. */
async function moveReferences(tx: Tx, kept: Enrollment, gone: Enrollment): Promise<void> {
  const [own] = await tx
    .select({ id: referencePhotos.id })
    .from(referencePhotos)
    .where(and(of(referencePhotos, kept), isNull(referencePhotos.replacedAt)));
  await tx
    .update(referencePhotos)
    .set({
      enrollmentId: kept.id,
      ...(own && { replacedAt: sql`coalesce(${referencePhotos.replacedAt}, app_now())` }),
    })
    .where(of(referencePhotos, gone));
}

async function withCorrections(tx: Tx, enrollment: Enrollment) {
  const [row] = await tx
    .select({ n: count() })
    .from(corrections)
    .where(and(eq(corrections.schoolId, enrollment.schoolId), eq(corrections.enrollmentId, enrollment.id)));
  return { ...enrollment, isCorrected: (row?.n ?? 0) > 0 };
}
