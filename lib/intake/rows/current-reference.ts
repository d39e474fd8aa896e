import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { referencePhotos } from "@/db/schema/intake";
import { objects } from "@/db/schema/objects";

/** The reference photo of a student that is in force. */
export async function currentReference(
  tx: Tx,
  { schoolId, enrollmentId }: { schoolId: string; enrollmentId: string },
): Promise<{ id: string; key: string } | null> {
  const [row] = await currentReferences(tx, { schoolId, enrollmentIds: [enrollmentId] });
  return row ?? null;
}

/** Those of several students, of whom not everybody has one. */
export async function currentReferences(
  tx: Tx,
  { schoolId, enrollmentIds }: { schoolId: string; enrollmentIds: readonly string[] },
): Promise<{ id: string; enrollmentId: string; originalId: string; key: string }[]> {
  return tx
    .select({
      id: referencePhotos.id,
      enrollmentId: referencePhotos.enrollmentId,
      originalId: referencePhotos.originalId,
      key: objects.key,
    })
    .from(referencePhotos)
    .innerJoin(
      objects,
      and(eq(objects.schoolId, referencePhotos.schoolId), eq(objects.id, referencePhotos.originalId)),
    )
    .where(
      and(
        eq(referencePhotos.schoolId, schoolId),
        inArray(referencePhotos.enrollmentId, [...enrollmentIds]),
        isNull(referencePhotos.replacedAt),
      ),
    );
}
