import { and, eq, inArray, isNull, ne } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { captures, referencePhotos } from "@/db/schema/intake";
import { objects } from "@/db/schema/objects";
import type { PHOTO_SOURCES } from "@/db/vocabulary";

/** A stored original that is a student's capture or current reference photo. */
export type Photo = {
  schoolId: string;
  taskId: string;
  enrollmentId: string;
  originalId: string;
  source: (typeof PHOTO_SOURCES)[number];
  sha256: string;
};

/** Null where the original belongs to nobody, or is a reference that was replaced. */
export async function photoOf(
  tx: Tx,
  { schoolId, originalId }: { schoolId: string; originalId: string },
): Promise<Photo | null> {
  const [object] = await tx
    .select({ taskId: objects.taskId, sha256: objects.sha256 })
    .from(objects)
    .where(and(eq(objects.schoolId, schoolId), eq(objects.id, originalId)));
  if (!object) return null;
  const [owner] = await ownersOf(tx, schoolId, [originalId]);
  return owner ? { schoolId, ...object, ...owner } : null;
}

/** Other photos of the task whose files are the same byte by byte. */
export async function sameFiles(tx: Tx, photo: Photo) {
  const copies = await tx
    .select({ id: objects.id })
    .from(objects)
    .where(
      and(
        eq(objects.schoolId, photo.schoolId),
        eq(objects.taskId, photo.taskId),
        eq(objects.sha256, photo.sha256),
        eq(objects.state, "stored"),
        ne(objects.id, photo.originalId),
      ),
    );
  return ownersOf(
    tx,
    photo.schoolId,
    copies.map(({ id }) => id),
  );
}

async function ownersOf(tx: Tx, schoolId: string, originalIds: readonly string[]) {
  if (originalIds.length === 0) return [];
  const taken = await tx
    .select({ originalId: captures.originalId, enrollmentId: captures.enrollmentId })
    .from(captures)
    .where(and(eq(captures.schoolId, schoolId), inArray(captures.originalId, [...originalIds])));
  const references = await tx
    .select({ originalId: referencePhotos.originalId, enrollmentId: referencePhotos.enrollmentId })
    .from(referencePhotos)
    .where(
      and(
        eq(referencePhotos.schoolId, schoolId),
        inArray(referencePhotos.originalId, [...originalIds]),
        isNull(referencePhotos.replacedAt),
      ),
    );
  return [
    ...taken.map((row) => ({ ...row, source: "capture" as const })),
    ...references.map((row) => ({ ...row, source: "reference" as const })),
  ];
}
