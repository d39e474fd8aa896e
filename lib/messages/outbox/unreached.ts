import { and, desc, eq } from "drizzle-orm";
import { messages } from "@/db/schema/progress";
import { enrollments, students } from "@/db/schema/roster";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { reachFilter } from "@/lib/auth/reach-filter";

const SHOWN = 500;

/** Students whom a message did not reach, the newest first: somebody of the college tells them in another way. */
export async function listUnreached(ctx: Ctx, { schoolId, taskId }: { schoolId: string; taskId: string }) {
  const reach = requirePermission(ctx, "progress.missing", { schoolId, taskId });
  return withinReach(ctx, reach, (tx) =>
    tx
      .select({
        id: messages.id,
        kind: messages.kind,
        failure: messages.failure,
        at: messages.settledAt,
        enrollmentId: enrollments.id,
        studentNo: enrollments.studentNo,
        name: students.name,
        college: enrollments.college,
        className: enrollments.className,
      })
      .from(messages)
      .innerJoin(
        enrollments,
        and(eq(enrollments.schoolId, messages.schoolId), eq(enrollments.id, messages.enrollmentId)),
      )
      .innerJoin(
        students,
        and(eq(students.schoolId, enrollments.schoolId), eq(students.id, enrollments.studentId)),
      )
      .where(
        and(
          eq(messages.schoolId, schoolId),
          eq(messages.taskId, taskId),
          eq(messages.state, "failed"),
          reachFilter(reach, {
            school: enrollments.schoolId,
            task: enrollments.taskId,
            college: enrollments.college,
          }),
        ),
      )
      .orderBy(desc(messages.createdAt))
      .limit(SHOWN),
  );
}
