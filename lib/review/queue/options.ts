import { and, eq, sql } from "drizzle-orm";
import { ofItsEnrollment } from "@/db/joins";
import { submissions } from "@/db/schema/intake";
import { reviewItems } from "@/db/schema/review";
import { enrollments } from "@/db/schema/roster";
import { requireReach, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { readSearchTerm } from "@/lib/roster/enrollments/search-term";
import { roundsFilter } from "../rows/rounds";

export type QueueOptions = {
  colleges: { college: string; count: number }[];
  /** What was typed behind the address's token. */
  studentNo: string | null;
};

/** What a queue can be narrowed to: the colleges that have something in it. */
export async function queueOptions(
  ctx: Ctx,
  { taskId, q }: { taskId: string | null; q: string | null },
): Promise<QueueOptions> {
  const reach = requireReach(ctx, "review.decide");
  return withinReach(ctx, reach, async (tx) => {
    const colleges = await tx
      .select({ college: enrollments.college, count: sql<number>`count(*)::int` })
      .from(reviewItems)
      .innerJoin(
        submissions,
        and(eq(submissions.schoolId, reviewItems.schoolId), eq(submissions.id, reviewItems.submissionId)),
      )
      .innerJoin(enrollments, ofItsEnrollment)
      .where(
        and(reviewItems.isOpen, roundsFilter(ctx.actor), taskId ? eq(reviewItems.taskId, taskId) : undefined),
      )
      .groupBy(enrollments.college)
      .orderBy(sql`${enrollments.college} collate "zh-x-icu"`);
    const { actor } = ctx;
    const studentNo = q && actor.type === "staff" ? await readSearchTerm(tx, actor, q) : null;
    return { colleges, studentNo };
  });
}
