import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { matchLinks } from "@/db/schema/matches";

/** The students whose photos a group holds. */
export async function enrollmentsInGroup(
  tx: Tx,
  { schoolId, groupId }: { schoolId: string; groupId: string },
): Promise<string[]> {
  const links = await tx
    .select({ one: matchLinks.oneEnrollmentId, other: matchLinks.otherEnrollmentId })
    .from(matchLinks)
    .where(and(eq(matchLinks.schoolId, schoolId), eq(matchLinks.groupId, groupId)));
  return [...new Set(links.flatMap(({ one, other }) => [one, other]))];
}
