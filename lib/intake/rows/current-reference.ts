import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { referencePhotos } from "@/db/schema/intake";
import { objects } from "@/db/schema/objects";

/** The reference photo of a student that is in force. */
export async function currentReference(
  tx: Tx,
  { schoolId, enrollmentId }: { schoolId: string; enrollmentId: string },
): Promise<{ id: string; key: string } | null> {
  const [row] = await tx
    .select({ id: referencePhotos.id, key: objects.key })
    .from(referencePhotos)
    .innerJoin(
      objects,
      and(eq(objects.schoolId, referencePhotos.schoolId), eq(objects.id, referencePhotos.originalId)),
    )
    .where(
      and(
        eq(referencePhotos.schoolId, schoolId),
        eq(referencePhotos.enrollmentId, enrollmentId),
        isNull(referencePhotos.replacedAt),
      ),
    );
  return row ?? null;
}
