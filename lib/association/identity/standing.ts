import { and, desc, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { identityChecks } from "@/db/schema/associations";
import { enrollments, students } from "@/db/schema/roster";
import { AppError } from "@/lib/errors";
import { policyInForce } from "@/lib/tasks/rows/policy-in-force";
import { isIdentityNeeded } from "../policy";
import type { IdentityResult } from "../schema";

type Place = { schoolId: string; taskId: string; enrollmentId: string };

/** What the newest check of an enrollment said; `open` before the first. */
export async function identityStanding(
  tx: Tx,
  { schoolId, enrollmentId }: Place,
): Promise<IdentityResult | "open"> {
  const [newest] = await tx
    .select({ result: identityChecks.result })
    .from(identityChecks)
    .where(and(eq(identityChecks.schoolId, schoolId), eq(identityChecks.enrollmentId, enrollmentId)))
    .orderBy(desc(identityChecks.createdAt), desc(identityChecks.id))
    .limit(1);
  return newest?.result ?? "open";
}

/**
 * For capture: where the rules check identities, this student's has passed.
 * @throws AppError identityNotPassed
 */
export async function requireIdentity(tx: Tx, place: Place): Promise<void> {
  const { policy } = await policyInForce(tx, place.schoolId, place.taskId);
  const [person] = await tx
    .select({ documentType: students.documentType })
    .from(enrollments)
    .innerJoin(
      students,
      and(eq(students.schoolId, enrollments.schoolId), eq(students.id, enrollments.studentId)),
    )
    .where(and(eq(enrollments.schoolId, place.schoolId), eq(enrollments.id, place.enrollmentId)));
  if (!person) throw new AppError("notFound");
  if (!isIdentityNeeded(policy, person.documentType)) return;
  if ((await identityStanding(tx, place)) !== "same") throw new AppError("identityNotPassed");
}
