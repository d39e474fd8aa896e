import { and, eq, inArray, isNotNull, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { ofItsEnrollment } from "@/db/joins";
import { submissions } from "@/db/schema/intake";
import { decisions } from "@/db/schema/review";
import { enrollments } from "@/db/schema/roster";
import type { Policy } from "@/lib/tasks/schema";
import { DELIVERABLE, UNDERWAY } from "./candidates";

type Waiting = { schoolId: string; taskId: string; target: Policy["delivery"]["target"] };

/** When the photo that has waited longest for what the task promises was finished. */
export async function firstUndelivered(tx: Tx, { schoolId, taskId, target }: Waiting): Promise<Date | null> {
  const [first] = await tx
    .select({ at: sql<Date | null>`min(${decisions.releasedAt})`.mapWith(decisions.releasedAt) })
    .from(decisions)
    .innerJoin(
      submissions,
      and(
        eq(submissions.schoolId, decisions.schoolId),
        eq(submissions.id, decisions.submissionId),
        eq(submissions.state, "approved"),
      ),
    )
    .innerJoin(enrollments, ofItsEnrollment)
    .where(
      and(
        eq(decisions.schoolId, schoolId),
        eq(decisions.taskId, taskId),
        isNotNull(decisions.releasedAt),
        inArray(enrollments.bucket, [
          ...DELIVERABLE,
          ...(target === "school" ? ["sealed" as const] : UNDERWAY),
        ]),
      ),
    );
  return first?.at ?? null;
}
