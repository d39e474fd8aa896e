import { and, asc, eq, inArray, type SQL } from "drizzle-orm";
import type { Tx } from "@/db/client";
import type { Bucket } from "@/db/enrollment-bucket";
import { ofItsStandardization, ofItsStudent } from "@/db/joins";
import { standardizations, submissions } from "@/db/schema/intake";
import { objects } from "@/db/schema/objects";
import { enrollments, students } from "@/db/schema/roster";
import { schools } from "@/db/schema/schools";
import { openField } from "@/lib/crypto/sealed-field";
import { photoGeometrySchema } from "@/lib/imaging/outcome-schema";
import { inSelection } from "@/lib/roster/selections/frozen";
import type { Candidate } from "../policy";
import type { BatchSettings } from "../schema";

/** An approved photo not yet in a batch, with the facts a name or a blocker needs. */
export type CandidateRow = Candidate & {
  submissionId: string;
  studentNo: string;
  name: string;
  college: string;
};

/** Buckets of those whose photo can go into a batch, should nothing else block it. */
export const DELIVERABLE = ["approved", "approvedCodeMissing"] as const satisfies readonly Bucket[];

/** Everybody whom a batch is for, whatever bucket they are in: a condition on `enrollments`. */
export function inScopeOfBatch(
  schoolId: string,
  taskId: string,
  { colleges, selectionId }: BatchSettings,
): SQL | undefined {
  return and(
    eq(enrollments.schoolId, schoolId),
    eq(enrollments.taskId, taskId),
    colleges ? inArray(enrollments.college, colleges) : undefined,
    selectionId ? inSelection({ schoolId, selectionId }) : undefined,
  );
}

/** All of them in a task, in the order of the archive: by 学号, then 考生号. */
export async function loadCandidates(
  tx: Tx,
  schoolId: string,
  taskId: string,
  settings: BatchSettings,
): Promise<CandidateRow[]> {
  const rows = await tx
    .select({
      enrollment: enrollments,
      student: students,
      submissionId: submissions.id,
      geometry: standardizations.geometry,
      bytes: objects.size,
      schoolCode: schools.code,
    })
    .from(enrollments)
    .innerJoin(schools, eq(schools.id, enrollments.schoolId))
    .innerJoin(students, ofItsStudent)
    .innerJoin(
      submissions,
      and(
        eq(submissions.schoolId, enrollments.schoolId),
        eq(submissions.enrollmentId, enrollments.id),
        eq(submissions.state, "approved"),
      ),
    )
    .innerJoin(standardizations, ofItsStandardization)
    .innerJoin(
      objects,
      and(eq(objects.schoolId, standardizations.schoolId), eq(objects.id, standardizations.standardId)),
    )
    .where(and(inScopeOfBatch(schoolId, taskId, settings), inArray(enrollments.bucket, [...DELIVERABLE])))
    .orderBy(asc(enrollments.studentNo), asc(enrollments.examNo), asc(enrollments.id));
  return rows.map(({ enrollment, student, submissionId, geometry, bytes, schoolCode }) => {
    const { standard } = photoGeometrySchema.parse(geometry);
    return {
      enrollmentId: enrollment.id,
      submissionId,
      studentNo: enrollment.studentNo || enrollment.examNo,
      name: student.name,
      college: enrollment.college,
      facts: { code: enrollment.code, payment: enrollment.payment },
      hasCollectionCode: enrollment.collectionCode !== null,
      standard: { width: standard.width, height: standard.height, bytes },
      values: {
        XH: enrollment.studentNo,
        KSH: enrollment.examNo,
        ZJHM: openField({ schoolId, field: "documentNumber" }, student.documentNumber),
        XM: student.name,
        YXDM: schoolCode,
        FY: enrollment.college,
        BH: enrollment.className,
        ZYDM: enrollment.majorCode,
      },
    };
  });
}
