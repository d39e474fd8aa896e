import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { corrections } from "@/db/schema/corrections";
import { staff } from "@/db/schema/platform";
import { openChanges } from "@/lib/roster/corrections/changes";
import type { CorrectionEntry } from "./entry";
import { shownChange } from "./shown-change";
import type { Subject } from "./subject";

/** What was corrected after a photo was approved, why, and how far the photo had gone by then. */
export async function correctionEntries(
  tx: Tx,
  { schoolId, enrollmentId, sight }: Subject,
): Promise<CorrectionEntry[]> {
  const rows = await tx
    .select({
      id: corrections.id,
      at: corrections.createdAt,
      by: staff.name,
      reason: corrections.reason,
      delivery: corrections.delivery,
      changes: corrections.changes,
    })
    .from(corrections)
    .leftJoin(staff, eq(staff.id, corrections.createdBy))
    .where(and(eq(corrections.schoolId, schoolId), eq(corrections.enrollmentId, enrollmentId)));
  return rows.map(({ changes, ...row }) => ({
    ...row,
    kind: "correction",
    changes: openChanges(schoolId, changes).map((change) => shownChange(change, sight)),
  }));
}
