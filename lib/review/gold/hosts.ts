import { and, eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { ofItsCapture, ofItsEnrollment } from "@/db/joins";
import { captures, referencePhotos, submissions } from "@/db/schema/intake";
import { reviewItems } from "@/db/schema/review";
import { enrollments } from "@/db/schema/roster";
import { ROUNDS } from "../policy";

type Place = { schoolId: string; taskId: string };

/**
 * Photos that wait for a first look and on which gold can be modelled: the first submission of a student who has a
 * reference photo, because an item without history or beside a missing picture would stand out.
 */
export function selectHosts(tx: Tx, { schoolId, taskId }: Place, count: number) {
  return tx
    .select({
      dueAt: reviewItems.dueAt,
      attemptsLeft: reviewItems.attemptsLeft,
      queueAt: reviewItems.queueAt,
      studentNo: enrollments.studentNo,
      college: enrollments.college,
      className: enrollments.className,
      payment: enrollments.payment,
      source: captures.source,
      device: captures.device,
      takenAt: captures.takenAt,
      referenceAt: referencePhotos.createdAt,
      cohort: submissions.cohort,
    })
    .from(reviewItems)
    .innerJoin(
      submissions,
      and(eq(submissions.schoolId, reviewItems.schoolId), eq(submissions.id, reviewItems.submissionId)),
    )
    .innerJoin(enrollments, ofItsEnrollment)
    .innerJoin(captures, ofItsCapture)
    .innerJoin(
      referencePhotos,
      and(
        eq(referencePhotos.schoolId, enrollments.schoolId),
        eq(referencePhotos.enrollmentId, enrollments.id),
        eq(referencePhotos.state, "ready"),
        isNull(referencePhotos.replacedAt),
      ),
    )
    .where(
      and(
        eq(reviewItems.schoolId, schoolId),
        eq(reviewItems.taskId, taskId),
        reviewItems.isOpen,
        eq(reviewItems.round, ROUNDS.first),
        eq(submissions.attemptNo, 1),
        eq(enrollments.attemptsGranted, 0),
      ),
    )
    .orderBy(sql`random()`)
    .limit(count);
}

export type Host = Awaited<ReturnType<typeof selectHosts>>[number];
