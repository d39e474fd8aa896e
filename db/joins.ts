import { and, eq } from "drizzle-orm";
import { enrollments, students } from "./schema/roster";
import { tasks } from "./schema/tasks";

/** Joins the student of an enrollment. */
export const ofItsStudent = and(
  eq(students.schoolId, enrollments.schoolId),
  eq(students.id, enrollments.studentId),
);

/** Joins the task of an enrollment. */
export const ofItsTask = and(eq(tasks.schoolId, enrollments.schoolId), eq(tasks.id, enrollments.taskId));
