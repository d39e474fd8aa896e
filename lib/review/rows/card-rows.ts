import { and, eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { ofItsCapture, ofItsEnrollment, ofItsStandardization, ofItsStudent } from "@/db/joins";
import { captures, referencePhotos, standardizations, submissions } from "@/db/schema/intake";
import { reviewItems } from "@/db/schema/review";
import { enrollments, students } from "@/db/schema/roster";
import { schools } from "@/db/schema/schools";
import { taskPolicies, tasks } from "@/db/schema/tasks";
import { currentVersion } from "@/lib/tasks/rows/policy-in-force";

const cardColumns = {
  itemId: reviewItems.id,
  dueAt: reviewItems.dueAt,
  submission: submissions,
  standardization: standardizations,
  capture: captures,
  enrollment: enrollments,
  name: students.name,
  documentLast4: students.documentLast4,
  taskNo: tasks.no,
  taskName: tasks.name,
  closesAt: tasks.closesAt,
  school: schools.name,
  schoolCode: schools.code,
  policy: taskPolicies.policy,
  reference: referencePhotos,
};

/**
 * The rows that cards are made of, in no order. Prepared: to plan so many joins takes many times as long as to read a
 * dozen rows by their keys.
 */
export function selectCardRows(tx: Tx, itemIds: readonly string[]) {
  const cards = tx
    .select(cardColumns)
    .from(reviewItems)
    .innerJoin(
      submissions,
      and(eq(submissions.schoolId, reviewItems.schoolId), eq(submissions.id, reviewItems.submissionId)),
    )
    .innerJoin(standardizations, ofItsStandardization)
    .innerJoin(captures, ofItsCapture)
    .innerJoin(enrollments, ofItsEnrollment)
    .innerJoin(students, ofItsStudent)
    .innerJoin(tasks, and(eq(tasks.schoolId, reviewItems.schoolId), eq(tasks.id, reviewItems.taskId)))
    .innerJoin(schools, eq(schools.id, reviewItems.schoolId))
    .innerJoin(taskPolicies, currentVersion)
    .leftJoin(
      referencePhotos,
      and(
        eq(referencePhotos.schoolId, submissions.schoolId),
        eq(referencePhotos.enrollmentId, submissions.enrollmentId),
        isNull(referencePhotos.replacedAt),
        eq(referencePhotos.state, "ready"),
      ),
    )
    .where(sql`${reviewItems.id} = any(${sql.placeholder("itemIds")}::uuid[])`)
    .prepare("cards");
  return cards.execute({ itemIds: `{${itemIds.join(",")}}` });
}

export type CardRow = Awaited<ReturnType<typeof selectCardRows>>[number];

type Part<Name extends keyof CardRow, Column extends keyof NonNullable<CardRow[Name]>> = Pick<
  NonNullable<CardRow[Name]>,
  Column
>;

/** What a card shows of its row. */
export type ShownRow = Omit<
  CardRow,
  "submission" | "standardization" | "capture" | "enrollment" | "reference"
> & {
  submission: Part<
    "submission",
    | ("id" | "enrollmentId" | "version" | "submittedAt")
    | ("compareStatus" | "compareScore" | "compareEngine" | "compareReason" | "cohort")
  >;
  standardization: Part<"standardization", "standardId" | "viewId" | "thumbId" | "geometry" | "measures">;
  capture: Part<"capture", "source" | "device" | "takenAt" | "originalId">;
  enrollment: Part<
    "enrollment",
    "studentNo" | "college" | "className" | "payment" | "submissionsUsed" | "attemptsGranted"
  >;
  reference: Part<"reference", "reviewId" | "viewId" | "thumbId" | "geometry"> | null;
};
