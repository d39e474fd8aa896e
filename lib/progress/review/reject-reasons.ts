import { sql } from "drizzle-orm";
import type { Bucket } from "@/db/enrollment-bucket";
import { enrollments } from "@/db/schema/roster";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { reachFilter } from "@/lib/auth/reach-filter";
import type { RejectReason } from "@/lib/review/reasons/reasons";
import { lastRejections } from "@/lib/roster/enrollments/last-rejections";

/** Where the students are whose last photo was rejected and who have not handed in another. */
export const REJECTED: readonly Bucket[] = ["rejected", "exhausted"];

export type ReasonCount = { reason: RejectReason; n: number };

/** Students who stand rejected, by each reason of that rejection, the most frequent first. */
export async function rejectReasons(
  ctx: Ctx,
  { schoolId, taskId, college }: { schoolId: string; taskId: string; college: string | null },
): Promise<ReasonCount[]> {
  const reach = requirePermission(ctx, "progress.read", { schoolId, taskId });
  const columns = { school: enrollments.schoolId, task: enrollments.taskId, college: enrollments.college };
  const rows = await withinReach(ctx, reach, (tx) =>
    tx.execute<ReasonCount>(sql`
      select reason.value as reason, count(*)::int as n
      from enrollments join ${lastRejections({ schoolId, taskId })} last
          on last.school_id = enrollments.school_id and last.enrollment_id = enrollments.id,
        jsonb_array_elements_text(last.reasons) reason
      where enrollments.school_id = ${schoolId} and enrollments.task_id = ${taskId}
        and enrollments.bucket in ('rejected', 'exhausted')
        and ${college === null ? sql`true` : sql`enrollments.college = ${college}`}
        and ${reachFilter(reach, columns) ?? sql`true`}
      group by 1 order by 2 desc, 1`),
  );
  return [...rows];
}
