import { and, desc, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { ofItsEnrollment, ofItsStudent, ofItsTask } from "@/db/joins";
import { submissions } from "@/db/schema/intake";
import { staff } from "@/db/schema/platform";
import { decisions } from "@/db/schema/review";
import { enrollments, students } from "@/db/schema/roster";
import { schools } from "@/db/schema/schools";
import { tasks } from "@/db/schema/tasks";
import { can, requireReach, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { reachFilter } from "@/lib/auth/reach-filter";
import { maskName } from "@/lib/roster/document/mask-name";
import { reasonsOf } from "../rows/reasons-of";

const SHOWN = 50;

/**
 * For leads: the latest verdicts in force that could be reopened, newest first: not sealed, and nothing newer of
 * the student.
 */
export async function listDecided(ctx: Ctx) {
  const reach = requireReach(ctx, "review.settle");
  return withinReach(ctx, reach, async (tx) => {
    const rows = await tx
      .select({
        schoolId: submissions.schoolId,
        submissionId: submissions.id,
        taskId: submissions.taskId,
        enrollmentId: enrollments.id,
        code: schools.code,
        no: tasks.no,
        state: submissions.state,
        studentNo: enrollments.studentNo,
        name: students.name,
        reviewer: staff.name,
        reasons: decisions.reasons,
        releasedAt: decisions.releasedAt,
      })
      .from(decisions)
      .innerJoin(
        submissions,
        and(eq(submissions.schoolId, decisions.schoolId), eq(submissions.id, decisions.submissionId)),
      )
      .innerJoin(enrollments, ofItsEnrollment)
      .innerJoin(students, ofItsStudent)
      .innerJoin(schools, eq(schools.id, enrollments.schoolId))
      .innerJoin(tasks, ofItsTask)
      .innerJoin(staff, eq(staff.id, decisions.reviewerId))
      .where(
        and(
          isNull(decisions.undoneAt),
          isNotNull(decisions.releasedAt),
          sql`${submissions.state} in ('approved', 'rejected')`,
          eq(enrollments.delivery, "none"),
          sql`not exists (select 1 from submissions newer where newer.school_id = ${submissions.schoolId}
            and newer.enrollment_id = ${submissions.enrollmentId} and newer.attempt_no > ${submissions.attemptNo})`,
          sql`not exists (select 1 from decisions after where after.school_id = ${decisions.schoolId}
            and after.submission_id = ${decisions.submissionId} and after.undone_at is null
            and after.created_at > ${decisions.createdAt})`,
          reachFilter(reach, { school: submissions.schoolId, task: submissions.taskId }),
        ),
      )
      .orderBy(desc(decisions.releasedAt))
      .limit(SHOWN);
    return rows.map(({ name, reasons, releasedAt, taskId, code, no, ...row }) => ({
      ...row,
      /** Address of the task, where the reader may open the student's page. */
      base: can(ctx.actor, "roster.read", { schoolId: row.schoolId, taskId })
        ? (`/tasks/${code}/${no}` as const)
        : null,
      name: maskName(name),
      reasons: reasonsOf({ reasons }),
      releasedAt: releasedAt?.toISOString() ?? "",
    }));
  });
}

export type DecidedRow = Awaited<ReturnType<typeof listDecided>>[number];
