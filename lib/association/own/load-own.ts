import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { associations } from "@/db/schema/associations";
import { enrollments, students } from "@/db/schema/roster";
import { schools } from "@/db/schema/schools";
import { taskPolicies, tasks } from "@/db/schema/tasks";
import type { OwnEnrollment } from "@/lib/auth/ctx";
import { phaseOf } from "@/lib/tasks/find/phase";
import { currentVersion } from "@/lib/tasks/rows/policy-in-force";
import { policySchema } from "@/lib/tasks/schema";
import { answeredDocuments } from "../agreements/answers";
import { missingDocuments } from "../agreements/documents";
import { identityStanding } from "../identity/standing";
import { isIdentityNeeded, nextStep } from "../policy";

type Asking = OwnEnrollment & { accountId: string; now: Date };

/** An enrollment in an account's hands with everything that says what comes next; null where it was let go of. */
export async function loadOwn(tx: Tx, { schoolId, taskId, enrollmentId, accountId, now }: Asking) {
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
    .innerJoin(
      students,
      and(eq(students.schoolId, enrollments.schoolId), eq(students.id, enrollments.studentId)),
    )
    .innerJoin(tasks, and(eq(tasks.schoolId, enrollments.schoolId), eq(tasks.id, enrollments.taskId)))
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
  const documents = await answeredDocuments(tx, { schoolId, taskId, accountId }, policy);
  const missing = missingDocuments(documents, documents).length;
  const identity = isIdentityNeeded(policy, row.student.documentType)
    ? await identityStanding(tx, { schoolId, enrollmentId })
    : null;
  const { bucket } = row.enrollment;
  return {
    ...row,
    policy,
    documents,
    missingDocuments: missing,
    identity,
    phase: phaseOf(row.task, now) ?? ("closed" as const),
    nextStep: nextStep({ bucket, missingDocuments: missing, identity }),
  };
}

export type LoadedOwn = NonNullable<Awaited<ReturnType<typeof loadOwn>>>;
