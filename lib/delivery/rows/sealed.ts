import { and, asc, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { batches, batchFiles, batchItems } from "@/db/schema/delivery";
import { standardizations, submissions } from "@/db/schema/intake";
import { objects } from "@/db/schema/objects";
import { enrollments, students } from "@/db/schema/roster";
import { schools } from "@/db/schema/schools";
import { openField } from "@/lib/crypto/sealed-field";
import { photoGeometrySchema } from "@/lib/imaging/outcome-schema";
import type { ManifestRow } from "../manifest/columns";

type BatchRef = { schoolId: string; batchId: string };

/** Key of content-addressed, frozen bytes. */
export function frozenKey(schoolId: string, sha256: string): string {
  return `frozen/${schoolId}/${sha256}`;
}

/** The photos of a sealed batch with the object they were approved as, in archive order. */
export async function loadSealedPhotos(tx: Tx, { schoolId, batchId }: BatchRef) {
  return tx
    .select({
      position: batchItems.position,
      sha256: batchItems.sha256,
      sourceKey: objects.key,
      sourceSha256: objects.sha256,
    })
    .from(batchItems)
    .innerJoin(
      submissions,
      and(eq(submissions.schoolId, schoolId), eq(submissions.id, batchItems.submissionId)),
    )
    .innerJoin(
      standardizations,
      and(eq(standardizations.schoolId, schoolId), eq(standardizations.id, submissions.standardizationId)),
    )
    .innerJoin(objects, and(eq(objects.schoolId, schoolId), eq(objects.id, standardizations.standardId)))
    .where(and(eq(batchItems.schoolId, schoolId), eq(batchItems.batchId, batchId)))
    .orderBy(asc(batchItems.position));
}

/** The lines of the manifest; `dpi` is that of the task's photo spec. */
export async function loadManifestRows(
  tx: Tx,
  { schoolId, batchId }: BatchRef,
  dpi: number,
): Promise<ManifestRow[]> {
  const rows = await tx
    .select({
      item: batchItems,
      enrollment: enrollments,
      student: students,
      geometry: standardizations.geometry,
      schoolCode: schools.code,
    })
    .from(batchItems)
    .innerJoin(schools, eq(schools.id, batchItems.schoolId))
    .innerJoin(
      enrollments,
      and(eq(enrollments.schoolId, schoolId), eq(enrollments.id, batchItems.enrollmentId)),
    )
    .innerJoin(students, and(eq(students.schoolId, schoolId), eq(students.id, enrollments.studentId)))
    .innerJoin(
      submissions,
      and(eq(submissions.schoolId, schoolId), eq(submissions.id, batchItems.submissionId)),
    )
    .innerJoin(
      standardizations,
      and(eq(standardizations.schoolId, schoolId), eq(standardizations.id, submissions.standardizationId)),
    )
    .where(and(eq(batchItems.schoolId, schoolId), eq(batchItems.batchId, batchId)))
    .orderBy(asc(batchItems.position));
  return rows.map(({ item, enrollment, student, geometry, schoolCode }) => {
    const { standard } = photoGeometrySchema.parse(geometry);
    const { collectionCode } = enrollment;
    return {
      fileName: openField({ schoolId, field: "batchFileName" }, item.fileName),
      examNo: enrollment.examNo,
      studentNo: enrollment.studentNo,
      name: student.name,
      documentNumber: openField({ schoolId, field: "documentNumber" }, student.documentNumber),
      schoolCode,
      college: enrollment.college,
      major: enrollment.major,
      className: enrollment.className,
      collectionCode: collectionCode ? openField({ schoolId, field: "collectionCode" }, collectionCode) : "",
      width: String(standard.width),
      height: String(standard.height),
      dpi: String(dpi),
      bytes: String(item.size ?? ""),
      sha256: item.sha256 ?? "",
    };
  });
}

/** Every entry of a built batch's archive with the key of its frozen bytes, in order. */
export async function loadArchiveEntries(tx: Tx, { schoolId, batchId }: BatchRef) {
  const [batch] = await tx
    .select({ sealedAt: batches.sealedAt })
    .from(batches)
    .where(and(eq(batches.schoolId, schoolId), eq(batches.id, batchId)));
  const columns = { key: objects.key };
  const photos = await tx
    .select({ ...columns, name: batchItems.fileName, size: batchItems.size, crc32: batchItems.crc32 })
    .from(batchItems)
    .innerJoin(objects, and(eq(objects.schoolId, schoolId), eq(objects.id, batchItems.objectId)))
    .where(and(eq(batchItems.schoolId, schoolId), eq(batchItems.batchId, batchId)))
    .orderBy(asc(batchItems.position));
  const files = await tx
    .select({ ...columns, name: batchFiles.fileName, size: batchFiles.size, crc32: batchFiles.crc32 })
    .from(batchFiles)
    .innerJoin(objects, and(eq(objects.schoolId, schoolId), eq(objects.id, batchFiles.objectId)))
    .where(and(eq(batchFiles.schoolId, schoolId), eq(batchFiles.batchId, batchId)))
    .orderBy(asc(batchFiles.position));
  if (!batch?.sealedAt) return null;
  const place = { schoolId, field: "batchFileName" as const };
  const named = photos.map((photo) => ({
    key: photo.key,
    name: `photos/${openField(place, photo.name)}`,
    size: photo.size ?? 0,
    crc32: photo.crc32 ?? 0,
  }));
  return { sealedAt: batch.sealedAt, entries: [...named, ...files] };
}
