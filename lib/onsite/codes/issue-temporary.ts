import { and, asc, eq, type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { EnrollmentFacts } from "@/db/enrollment-bucket";
import { ofItsStudent } from "@/db/joins";
import { enrollments, students } from "@/db/schema/roster";
import { recordAudit } from "@/lib/audit/record";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { AppError } from "@/lib/errors";
import { writeCode } from "@/lib/imaging/qr/write-code";
import type { TaskPlace } from "../schema";
import { workableShoot } from "../shoots/require-shoot";

type Where = TaskPlace & { shootId: string | null };

/**
 * How many of a task, or of those whom a shoot expects, have a 临时拍摄码 and how many could be given one.
 * @throws AppError notFound
 */
export async function countTemporaryCodes(ctx: Ctx, { schoolId, taskId, shootId }: Where) {
  const reach = requirePermission(ctx, "onsite.plan", { schoolId, taskId });
  return withinReach(ctx, reach, async (tx) => {
    const counted = async (code: EnrollmentFacts["code"]) =>
      tx.$count(enrollments, expected({ schoolId, taskId, shootId }, code));
    return { missing: await counted("missing"), temporary: await counted("temporary") };
  });
}

/**
 * Gives a 临时拍摄码 to everybody who lacks a 采集码, so that they can be photographed now; the real code is joined later.
 * @throws AppError notFound, temporaryChanged
 */
export async function issueTemporaryCodes(
  ctx: Ctx,
  { schoolId, taskId, shootId, expected: wanted }: Where & { expected: number },
): Promise<{ issued: number }> {
  const reach = requirePermission(ctx, "onsite.plan", { schoolId, taskId });
  return withinReach(ctx, reach, async (tx) => {
    if (shootId) await workableShoot(tx, ctx, { schoolId, shootId });
    const given = await tx
      .update(enrollments)
      .set({ code: "temporary", updatedAt: sql`app_now()` })
      .where(expected({ schoolId, taskId, shootId }, "missing"))
      .returning({ id: enrollments.id });
    if (given.length !== wanted)
      throw new AppError("temporaryChanged", { found: given.length, expected: wanted });
    await recordAudit(
      tx,
      ctx,
      ...given.map(({ id: entityId }) => ({
        ...({ schoolId, taskId, action: "enrollment.issueTemporary", entityType: "enrollment" } as const),
        ...{ entityId, detail: { shootId } },
      })),
    );
    return { issued: given.length };
  });
}

/** Labels of one sheet run; a school prints its colleges one by one. */
const MOST_LABELS = 2000;

/**
 * The labels of those who have a 临时拍摄码: name, class and the QR code that the photographer scans.
 * @throws AppError notFound
 */
export async function listTemporaryLabels(ctx: Ctx, { schoolId, taskId, shootId }: Where) {
  const reach = requirePermission(ctx, "onsite.plan", { schoolId, taskId });
  const people = await withinReach(ctx, reach, (tx) => labelled(tx, { schoolId, taskId, shootId }));
  return Promise.all(people.map(async (person) => ({ ...person, svg: await writeCode(person.studentNo) })));
}

export type TemporaryLabel = Awaited<ReturnType<typeof listTemporaryLabels>>[number];

function labelled(tx: Tx, where: Where) {
  return tx
    .select({
      studentNo: enrollments.studentNo,
      name: students.name,
      college: enrollments.college,
      className: enrollments.className,
    })
    .from(enrollments)
    .innerJoin(students, ofItsStudent)
    .where(expected(where, "temporary"))
    .orderBy(asc(enrollments.college), asc(enrollments.className), asc(enrollments.studentNo))
    .limit(MOST_LABELS);
}

/** Listed students of the task with this state of their code and a 学号 to put into it; of a shoot only its groups. */
function expected({ schoolId, taskId, shootId }: Where, code: EnrollmentFacts["code"]): SQL | undefined {
  return and(
    eq(enrollments.schoolId, schoolId),
    eq(enrollments.taskId, taskId),
    eq(enrollments.code, code),
    eq(enrollments.standing, "listed"),
    sql`enrollments.student_no <> ''`,
    shootId
      ? sql`exists (select 1 from shoot_groups g where g.school_id = enrollments.school_id
          and g.shoot_id = ${shootId} and g.college = enrollments.college
          and g.class_name in ('', enrollments.class_name))`
      : undefined,
  );
}
