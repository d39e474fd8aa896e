import { and, desc, eq, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { agreements, associations } from "@/db/schema/associations";

/**
 * False where the account that collects for this student has not agreed, or no longer agrees, to faces being
 * compared. Who is photographed on site without an account has agreed on paper.
 */
export async function mayCompareFaces(
  tx: Tx,
  { schoolId, enrollmentId }: { schoolId: string; enrollmentId: string },
): Promise<boolean> {
  const [held] = await tx
    .select({ accountId: associations.accountId, taskId: associations.taskId })
    .from(associations)
    .where(and(eq(associations.schoolId, schoolId), eq(associations.enrollmentId, enrollmentId)))
    .orderBy(desc(associations.createdAt))
    .limit(1);
  if (!held) return true;
  const given = and(
    eq(agreements.schoolId, schoolId),
    eq(agreements.taskId, held.taskId),
    eq(agreements.accountId, held.accountId),
    eq(agreements.kind, "faceData"),
    isNull(agreements.withdrawnAt),
  );
  return (await tx.$count(agreements, given)) > 0;
}
