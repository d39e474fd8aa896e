import { and, asc, between, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { ofItsStudent } from "@/db/joins";
import { batchItems } from "@/db/schema/delivery";
import { enrollments, students } from "@/db/schema/roster";
import { schools } from "@/db/schema/schools";
import { openField } from "@/lib/crypto/sealed-field";
import type { Building } from "../build/building";
import { CHANGE_WORDS, type ManifestRow } from "../manifest/columns";
import { sizeSpec } from "../sizes/sizes";
import { loadFiles } from "./sealed";

type Sealed = Pick<Building, "schoolId" | "batchId" | "settings" | "policy">;

type Range = { from: number; to: number };

/** Lines of a manifest: one for each photo, a student's sizes one after another. */
export async function loadManifestRows(tx: Tx, batch: Sealed, { from, to }: Range): Promise<ManifestRow[]> {
  const { schoolId, batchId, policy } = batch;
  const rows = await tx
    .select({
      position: batchItems.position,
      change: batchItems.change,
      examNo: enrollments.examNo,
      studentNo: enrollments.studentNo,
      college: enrollments.college,
      major: enrollments.major,
      className: enrollments.className,
      collectionCode: enrollments.collectionCode,
      name: students.name,
      documentNumber: students.documentNumber,
      schoolCode: schools.code,
    })
    .from(batchItems)
    .innerJoin(schools, eq(schools.id, batchItems.schoolId))
    .innerJoin(
      enrollments,
      and(eq(enrollments.schoolId, batchItems.schoolId), eq(enrollments.id, batchItems.enrollmentId)),
    )
    .innerJoin(students, ofItsStudent)
    .where(
      and(
        eq(batchItems.schoolId, schoolId),
        eq(batchItems.batchId, batchId),
        between(batchItems.position, from, to),
      ),
    )
    .orderBy(asc(batchItems.position));
  const known = new Map(
    rows.map(({ position, change, collectionCode, documentNumber, ...row }) => {
      const facts = {
        ...row,
        documentNumber: openField({ schoolId, field: "documentNumber" }, documentNumber),
        collectionCode: collectionCode
          ? openField({ schoolId, field: "collectionCode" }, collectionCode)
          : "",
        change: CHANGE_WORDS[change],
      };
      return [position, facts] as const;
    }),
  );
  return (await loadFiles(tx, batch, { from, to })).map((file) => {
    const facts = known.get(file.position);
    if (!facts) throw new Error("a photo has no student");
    const { width, height, dpi } = sizeSpec(file.cut, policy.photoSpec.standard);
    return {
      ...facts,
      fileName: file.fileName,
      width: String(width),
      height: String(height),
      dpi: String(dpi),
      bytes: String(file.size),
      sha256: file.sha256,
    };
  });
}
