import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { referencePhotos } from "@/db/schema/intake";
import type { ReferenceEntry } from "./entry";
import type { Subject } from "./subject";

/** The reference photos of a student, replaced ones among them. */
export async function referenceEntries(
  tx: Tx,
  { schoolId, enrollmentId, sight }: Subject,
): Promise<ReferenceEntry[]> {
  const rows = await tx
    .select()
    .from(referencePhotos)
    .where(and(eq(referencePhotos.schoolId, schoolId), eq(referencePhotos.enrollmentId, enrollmentId)));
  return rows.map(({ id, createdAt, thumbId, state, replacedAt }) => ({
    kind: "reference",
    id,
    at: createdAt,
    by: null,
    thumb: sight.photos ? thumbId : null,
    state,
    replacedAt,
  }));
}
