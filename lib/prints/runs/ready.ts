import { and, asc, eq, isNull, type SQL } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { submissions } from "@/db/schema/intake";
import { printOrders } from "@/db/schema/prints";
import { enrollments } from "@/db/schema/roster";
import type { TaskPlace } from "../schema";

/** Students with an approved photo and no prints yet, in the order in which they are packed. */
export function readyToPrint(tx: Tx, { schoolId, taskId }: TaskPlace, college: string | null) {
  const narrowed: SQL | undefined = college === null ? undefined : eq(enrollments.college, college);
  return tx
    .select({ enrollmentId: enrollments.id, submissionId: submissions.id, college: enrollments.college })
    .from(enrollments)
    .innerJoin(
      submissions,
      and(
        eq(submissions.schoolId, enrollments.schoolId),
        eq(submissions.enrollmentId, enrollments.id),
        eq(submissions.state, "approved"),
      ),
    )
    .leftJoin(
      printOrders,
      and(eq(printOrders.schoolId, enrollments.schoolId), eq(printOrders.enrollmentId, enrollments.id)),
    )
    .where(
      and(
        eq(enrollments.schoolId, schoolId),
        eq(enrollments.taskId, taskId),
        eq(enrollments.photo, "approved"),
        isNull(printOrders.enrollmentId),
        narrowed,
      ),
    )
    .orderBy(asc(enrollments.college), asc(enrollments.className), asc(enrollments.studentNo));
}
