import { and, asc, desc, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import { ofItsStudent } from "@/db/joins";
import { submissions } from "@/db/schema/intake";
import { staff } from "@/db/schema/platform";
import { registryResults } from "@/db/schema/results";
import { enrollments, students } from "@/db/schema/roster";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { maskName } from "@/lib/roster/document/mask-name";

type Place = { schoolId: string; taskId: string };

/** Cases that one page lists. */
export const MISMATCHES_SHOWN = 200;

/** Answers that still stand against a photo. */
const isOpen = and(
  inArray(enrollments.registry, ["different", "refused"]),
  sql`${registryResults.verdict}::text = ${enrollments.registry}::text`,
  isNull(registryResults.supersededBy),
  isNull(registryResults.settledAt),
);
const isSettled = isNotNull(registryResults.settledAt);

/** Bad answers of 学信网 that wait for the registrar, the oldest first; or those settled, the latest first. */
export async function listMismatches(
  ctx: Ctx,
  { schoolId, taskId, state }: Place & { state: "open" | "settled" },
) {
  const reach = requirePermission(ctx, "mismatch.read", { schoolId, taskId });
  const rows = await withinReach(ctx, reach, (tx) =>
    tx
      .select({
        id: registryResults.id,
        enrollmentId: registryResults.enrollmentId,
        verdict: registryResults.verdict,
        refusal: registryResults.refusal,
        reason: registryResults.reason,
        createdAt: registryResults.createdAt,
        settledAs: registryResults.settledAs,
        settledReason: registryResults.settledReason,
        receipt: registryResults.receipt,
        settledAt: registryResults.settledAt,
        settledBy: staff.name,
        name: students.name,
        studentNo: enrollments.studentNo,
        college: enrollments.college,
        score: submissions.compareScore,
      })
      .from(registryResults)
      .innerJoin(
        enrollments,
        and(
          eq(enrollments.schoolId, registryResults.schoolId),
          eq(enrollments.id, registryResults.enrollmentId),
        ),
      )
      .innerJoin(students, ofItsStudent)
      .innerJoin(
        submissions,
        and(
          eq(submissions.schoolId, registryResults.schoolId),
          eq(submissions.id, registryResults.submissionId),
        ),
      )
      .leftJoin(staff, eq(staff.id, registryResults.settledBy))
      .where(
        and(
          eq(registryResults.schoolId, schoolId),
          eq(registryResults.taskId, taskId),
          state === "open" ? isOpen : isSettled,
        ),
      )
      .orderBy(state === "open" ? asc(registryResults.createdAt) : desc(registryResults.settledAt))
      .limit(MISMATCHES_SHOWN),
  );
  return rows.map((row) => ({ ...row, name: maskName(row.name) }));
}

export type MismatchRow = Awaited<ReturnType<typeof listMismatches>>[number];
