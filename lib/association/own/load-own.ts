import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { ofItsStudent, ofItsTask } from "@/db/joins";
import { associations } from "@/db/schema/associations";
import { enrollments, students } from "@/db/schema/roster";
import { schools } from "@/db/schema/schools";
import { taskPolicies, tasks } from "@/db/schema/tasks";
import type { OwnEnrollment } from "@/lib/auth/ctx";
import { phaseOf } from "@/lib/tasks/find/phase";
import { currentVersion } from "@/lib/tasks/rows/policy-in-force";
import { policySchema } from "@/lib/tasks/schema";
import { identityStanding } from "../identity/standing";
import { isIdentityNeeded } from "../policy";

type Asking = OwnEnrollment & { accountId: string; now: Date };

/** An enrollment in an account's hands with whose it is and where; null where it was let go of. */
export async function loadOwn(tx: Tx, { schoolId, enrollmentId, accountId, now }: Asking) {
  const [row] = await tx
    .select({
      enrollment: enrollments,
      student: students,
      task: tasks,
      school: schools,
      association: associations,
      policy: taskPolicies.policy,
    })
    .from(enrollments)
    .innerJoin(students, ofItsStudent)
    .innerJoin(tasks, ofItsTask)
    .innerJoin(schools, eq(schools.id, enrollments.schoolId))
    .innerJoin(taskPolicies, currentVersion)
    .innerJoin(
      associations,
      and(
        eq(associations.schoolId, enrollments.schoolId),
        eq(associations.enrollmentId, enrollments.id),
        eq(associations.accountId, accountId),
        isNull(associations.endedAt),
      ),
    )
    .where(and(eq(enrollments.schoolId, schoolId), eq(enrollments.id, enrollmentId)));
  if (!row) return null;
  const policy = policySchema.parse(row.policy);
  const identity = isIdentityNeeded(policy, row.student.documentType)
    ? await identityStanding(tx, { schoolId, enrollmentId })
    : null;
  return { ...row, policy, identity, phase: phaseOf(row.task, now) ?? ("closed" as const) };
}

export type LoadedOwn = NonNullable<Awaited<ReturnType<typeof loadOwn>>>;
