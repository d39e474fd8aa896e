import { and, asc, eq } from "drizzle-orm";
import { enrollments } from "@/db/schema/roster";
import { inSchoolScope } from "@/db/scope";
import type { Ctx } from "@/lib/auth/ctx";
import { correctStudent } from "@/lib/roster/mutations/change-student";
import type { TypedFacts } from "@/lib/roster/schema";
import { actingAs } from "../acting-as";

/** What turned out wrong after the photos were approved. */
const CORRECTIONS: readonly { values: TypedFacts; reason: string }[] = [
  { values: { formerName: "李示例" }, reason: "学生补交派出所证明，登记曾用名" },
  { values: { major: "数据科学与大数据技术", grade: "2023" }, reason: "转专业后名单未更新，按学籍库更正" },
];

/** Support corrects facts of a task's first approved students. */
export async function correctApproved(
  ctx: Ctx,
  { schoolId, taskId }: { schoolId: string; taskId: string },
): Promise<void> {
  const support = await actingAs(ctx.db, "support");
  const approved = await inSchoolScope(ctx.db, [schoolId], 0, (tx) =>
    tx
      .select({ enrollmentId: enrollments.id, seenAt: enrollments.updatedAt })
      .from(enrollments)
      .where(
        and(
          eq(enrollments.schoolId, schoolId),
          eq(enrollments.taskId, taskId),
          eq(enrollments.photo, "approved"),
        ),
      )
      .orderBy(asc(enrollments.studentNo))
      .limit(CORRECTIONS.length),
  );
  for (const [index, student] of approved.entries()) {
    const correction = CORRECTIONS[index];
    if (correction) await correctStudent(support, { schoolId, ...student, ...correction });
  }
}
