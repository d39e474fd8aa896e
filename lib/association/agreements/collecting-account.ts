import { and, desc, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { associations } from "@/db/schema/associations";

/** Whose word counts for a student: the account that collects now, else the last that did; null where none ever did. */
export async function collectingAccount(
  tx: Tx,
  { schoolId, enrollmentId }: { schoolId: string; enrollmentId: string },
): Promise<{ accountId: string; taskId: string } | null> {
  const [holder] = await tx
    .select({ accountId: associations.accountId, taskId: associations.taskId })
    .from(associations)
    .where(and(eq(associations.schoolId, schoolId), eq(associations.enrollmentId, enrollmentId)))
    .orderBy(sql`${associations.endedAt} is not null`, desc(associations.createdAt), desc(associations.id))
    .limit(1);
  return holder ?? null;
}
