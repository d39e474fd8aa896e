import { and, desc, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { ofItsStudent } from "@/db/joins";
import { runPrepared } from "@/db/prepared";
import { identityChecks } from "@/db/schema/associations";
import { enrollments, students } from "@/db/schema/roster";
import type { Policy } from "@/lib/tasks/schema";
import { hasIdentityService, isIdentityNeeded } from "../policy";
import type { IdentityResult } from "../schema";

type Place = { schoolId: string; enrollmentId: string };

/** What the newest check of an enrollment said; `open` before the first. */
export async function identityStanding(
  tx: Tx,
  { schoolId, enrollmentId }: Place,
): Promise<IdentityResult | "open"> {
  const [newest] = await runPrepared(
    tx
      .select({ result: identityChecks.result })
      .from(identityChecks)
      .where(and(eq(identityChecks.schoolId, schoolId), eq(identityChecks.enrollmentId, enrollmentId)))
      .orderBy(desc(identityChecks.createdAt), desc(identityChecks.id))
      .limit(1),
  );
  return newest?.result ?? "open";
}

/** True where the rules check identities and this student's has not passed: nobody captures before it has. */
export async function isIdentityOpen(
  tx: Tx,
  place: Place,
  policy: Pick<Policy, "identityCheck">,
): Promise<boolean> {
  if (!hasIdentityService(policy)) return false;
  const holder = tx
    .select({ documentType: students.documentType })
    .from(enrollments)
    .innerJoin(students, ofItsStudent)
    .where(and(eq(enrollments.schoolId, place.schoolId), eq(enrollments.id, place.enrollmentId)));
  const [[person], newest] = await Promise.all([runPrepared(holder), identityStanding(tx, place)]);
  return person !== undefined && isIdentityNeeded(policy, person.documentType) && newest !== "same";
}
