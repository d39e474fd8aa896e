import { and, asc, eq, gt, gte, inArray, isNotNull, lt, or, type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { Bucket } from "@/db/enrollment-bucket";
import { ofItsStandardization, ofItsStudent } from "@/db/joins";
import { standardizations, submissions } from "@/db/schema/intake";
import { objects } from "@/db/schema/objects";
import { decisions } from "@/db/schema/review";
import { enrollments, students } from "@/db/schema/roster";
import { schools } from "@/db/schema/schools";
import { inSelection } from "@/lib/roster/selections/frozen";
import type { BatchSettings } from "../schema";
import { earlierOf } from "./earlier";

/** Buckets of those whose photo can go into a batch, should nothing else block it. */
export const DELIVERABLE = ["approved", "approvedCodeMissing"] as const satisfies readonly Bucket[];

/** Buckets of those who are in a batch that 学信网 does not show yet. */
export const UNDERWAY = ["sealed", "delivered"] as const satisfies readonly Bucket[];

/** Submissions that are, or are about to be, a photo to deliver. */
const NEAR = ["approved", "held", "secondReview"] as const;

const DAY_MS = 24 * 3600 * 1000;
const dayStart = (day: string) => new Date(`${day}T00:00:00+08:00`);

/** Everybody whom a batch is for, whatever bucket they are in: a condition on `enrollments`. */
export function inScopeOfBatch(
  schoolId: string,
  taskId: string,
  { colleges, selectionId }: Pick<BatchSettings, "colleges" | "selectionId">,
): SQL | undefined {
  return and(
    eq(enrollments.schoolId, schoolId),
    eq(enrollments.taskId, taskId),
    colleges ? inArray(enrollments.college, colleges) : undefined,
    selectionId ? inSelection({ schoolId, selectionId }) : undefined,
  );
}

/** When the last verdict on a photo took effect; that is the end of its processing. */
function finishedOf(tx: Tx, schoolId: string, taskId: string) {
  return tx
    .select({
      submissionId: decisions.submissionId,
      at: sql<Date>`max(${decisions.releasedAt})`.mapWith(decisions.releasedAt).as("finished_at"),
    })
    .from(decisions)
    .where(
      and(eq(decisions.schoolId, schoolId), eq(decisions.taskId, taskId), isNotNull(decisions.releasedAt)),
    )
    .groupBy(decisions.submissionId)
    .as("finished");
}

/** Everything of those who are, or are about to be, in a batch of a task, in the order of the archive: by 学号, then 考生号. */
export async function selectCandidates(tx: Tx, schoolId: string, taskId: string, settings: BatchSettings) {
  const finished = finishedOf(tx, schoolId, taskId);
  const { delivered, corrected } = earlierOf(tx, schoolId, taskId);
  const { finishedFrom, finishedTo, withCorrected } = settings;
  return tx
    .select({
      enrollment: enrollments,
      student: students,
      submission: {
        id: submissions.id,
        state: submissions.state,
        status: submissions.compareStatus,
        score: submissions.compareScore,
      },
      geometry: standardizations.geometry,
      measures: standardizations.measures,
      photo: { objectId: objects.id, size: objects.size, sha256: objects.sha256, crc32: objects.crc32 },
      schoolCode: schools.code,
      finishedAt: finished.at,
      earlier: {
        submissionId: delivered.submissionId,
        deliveredAt: delivered.at,
        correctedAt: corrected.at,
      },
    })
    .from(enrollments)
    .innerJoin(schools, eq(schools.id, enrollments.schoolId))
    .innerJoin(students, ofItsStudent)
    .innerJoin(
      submissions,
      and(
        eq(submissions.schoolId, enrollments.schoolId),
        eq(submissions.enrollmentId, enrollments.id),
        inArray(submissions.state, [...NEAR]),
      ),
    )
    .innerJoin(standardizations, ofItsStandardization)
    .innerJoin(
      objects,
      and(eq(objects.schoolId, standardizations.schoolId), eq(objects.id, standardizations.standardId)),
    )
    .leftJoin(finished, eq(finished.submissionId, submissions.id))
    .leftJoin(delivered, eq(delivered.enrollmentId, enrollments.id))
    .leftJoin(corrected, eq(corrected.enrollmentId, enrollments.id))
    .where(
      and(
        inScopeOfBatch(schoolId, taskId, settings),
        or(
          inArray(enrollments.bucket, [...DELIVERABLE, "secondReview"]),
          and(eq(enrollments.bucket, "inReview"), eq(enrollments.photo, "held")),
          withCorrected
            ? and(inArray(enrollments.bucket, [...UNDERWAY]), gt(corrected.at, delivered.at))
            : undefined,
        ),
        finishedFrom ? gte(finished.at, dayStart(finishedFrom)) : undefined,
        finishedTo ? lt(finished.at, new Date(dayStart(finishedTo).getTime() + DAY_MS)) : undefined,
      ),
    )
    .orderBy(asc(enrollments.studentNo), asc(enrollments.examNo), asc(enrollments.id));
}

export type CandidateFacts = Awaited<ReturnType<typeof selectCandidates>>[number];
