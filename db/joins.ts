import { and, eq } from "drizzle-orm";
import { captures, standardizations, submissions } from "./schema/intake";
import { enrollments, students } from "./schema/roster";
import { tasks } from "./schema/tasks";

/** Joins the student of an enrollment. */
export const ofItsStudent = and(
  eq(students.schoolId, enrollments.schoolId),
  eq(students.id, enrollments.studentId),
);

/** Joins the task of an enrollment. */
export const ofItsTask = and(eq(tasks.schoolId, enrollments.schoolId), eq(tasks.id, enrollments.taskId));

/** Joins the enrollment of a submission. */
export const ofItsEnrollment = and(
  eq(enrollments.schoolId, submissions.schoolId),
  eq(enrollments.id, submissions.enrollmentId),
);

/** Joins the capture of a submission. */
export const ofItsCapture = and(
  eq(captures.schoolId, submissions.schoolId),
  eq(captures.id, submissions.captureId),
);

/** Joins the standard photo of a submission, with what was measured on it. */
export const ofItsStandardization = and(
  eq(standardizations.schoolId, submissions.schoolId),
  eq(standardizations.id, submissions.standardizationId),
);
