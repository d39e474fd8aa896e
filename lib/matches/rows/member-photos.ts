import { and, desc, eq, inArray } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { ofItsCapture, ofItsStandardization, ofItsStudent } from "@/db/joins";
import { captures, referencePhotos, standardizations, submissions } from "@/db/schema/intake";
import { enrollments, students } from "@/db/schema/roster";
import { mayTakeBack } from "../policy";

const OWNER = {
  enrollmentId: enrollments.id,
  studentNo: enrollments.studentNo,
  name: students.name,
  college: enrollments.college,
  className: enrollments.className,
};

/** Photos by the id of their originals, with whose they are and what may be done with them. */
export async function memberPhotos(
  tx: Tx,
  schoolId: string,
  originalIds: readonly string[],
): Promise<Map<string, MemberPhoto>> {
  const ids = [...new Set(originalIds)];
  const photos: MemberPhoto[] = [
    ...(await ofCaptures(tx, schoolId, ids)),
    ...(await ofReferences(tx, schoolId, ids)),
  ];
  return new Map(photos.map((photo) => [photo.originalId, photo]));
}

export type MemberPhoto = Awaited<ReturnType<typeof ofCaptures | typeof ofReferences>>[number];

async function ofCaptures(tx: Tx, schoolId: string, ids: readonly string[]) {
  const rows = await tx
    .select({
      ...OWNER,
      originalId: captures.originalId,
      pictureId: standardizations.standardId,
      submissionId: submissions.id,
      state: submissions.state,
      attemptNo: submissions.attemptNo,
      photo: enrollments.photo,
    })
    .from(captures)
    .innerJoin(submissions, ofItsCapture)
    .innerJoin(
      enrollments,
      and(eq(enrollments.schoolId, captures.schoolId), eq(enrollments.id, captures.enrollmentId)),
    )
    .innerJoin(students, ofItsStudent)
    .leftJoin(standardizations, ofItsStandardization)
    .where(and(eq(captures.schoolId, schoolId), inArray(captures.originalId, [...ids])))
    .orderBy(desc(submissions.attemptNo));
  return rows.map(({ photo, ...row }) => ({
    ...row,
    source: "capture" as const,
    mayTakeBack: mayTakeBack(row.state, photo),
  }));
}

async function ofReferences(tx: Tx, schoolId: string, ids: readonly string[]) {
  const rows = await tx
    .select({
      ...OWNER,
      originalId: referencePhotos.originalId,
      pictureId: referencePhotos.reviewId,
    })
    .from(referencePhotos)
    .innerJoin(
      enrollments,
      and(
        eq(enrollments.schoolId, referencePhotos.schoolId),
        eq(enrollments.id, referencePhotos.enrollmentId),
      ),
    )
    .innerJoin(students, ofItsStudent)
    .where(and(eq(referencePhotos.schoolId, schoolId), inArray(referencePhotos.originalId, [...ids])));
  return rows.map((row) => ({
    ...row,
    source: "reference" as const,
    submissionId: null,
    state: null,
    attemptNo: null,
    mayTakeBack: false,
  }));
}
