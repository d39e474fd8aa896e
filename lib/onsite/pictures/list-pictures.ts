import { and, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { ofItsStudent } from "@/db/joins";
import { objects } from "@/db/schema/objects";
import { checkIns, shootPictures } from "@/db/schema/onsite";
import { enrollments, students } from "@/db/schema/roster";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { AppError } from "@/lib/errors";
import { itemProblemSchema } from "@/lib/intake/schema";
import type { ShootRef } from "../schema";
import { workableShoot } from "../shoots/require-shoot";
import { inFileOrder } from "./by-order";

const likely = alias(enrollments, "likely");
const likelyStudent = alias(students, "likely_student");

/** The pictures of a shoot in the order of the camera, with whose they are and what the faces said. */
export async function listPictures(ctx: Ctx, { schoolId, shootId }: ShootRef) {
  const reach = requirePermission(ctx, "onsite.run", { schoolId });
  return withinReach(ctx, reach, async (tx) => {
    await workableShoot(tx, ctx, { schoolId, shootId });
    const rows = await tx
      .select({
        id: shootPictures.id,
        fileName: shootPictures.fileName,
        state: shootPictures.state,
        problem: shootPictures.problem,
        hasFile: sql<boolean>`${shootPictures.objectId} is not null`,
        matchedBy: shootPictures.matchedBy,
        finding: shootPictures.finding,
        enrollmentId: shootPictures.enrollmentId,
        studentNo: enrollments.studentNo,
        name: students.name,
        className: enrollments.className,
        scanNo: checkIns.no,
        likelyEnrollmentId: shootPictures.likelyEnrollmentId,
        likelyNo: likely.studentNo,
        likelyName: likelyStudent.name,
      })
      .from(shootPictures)
      .leftJoin(
        enrollments,
        and(eq(enrollments.schoolId, shootPictures.schoolId), eq(enrollments.id, shootPictures.enrollmentId)),
      )
      .leftJoin(students, ofItsStudent)
      .leftJoin(
        checkIns,
        and(
          eq(checkIns.schoolId, shootPictures.schoolId),
          eq(checkIns.shootId, shootPictures.shootId),
          eq(checkIns.enrollmentId, shootPictures.enrollmentId),
        ),
      )
      .leftJoin(
        likely,
        and(eq(likely.schoolId, shootPictures.schoolId), eq(likely.id, shootPictures.likelyEnrollmentId)),
      )
      .leftJoin(
        likelyStudent,
        and(eq(likelyStudent.schoolId, likely.schoolId), eq(likelyStudent.id, likely.studentId)),
      )
      .where(and(eq(shootPictures.schoolId, schoolId), eq(shootPictures.shootId, shootId)));
    return inFileOrder(rows).map((row) => ({
      ...row,
      problem: itemProblemSchema.nullable().parse(row.problem),
    }));
  });
}

export type PictureRow = Awaited<ReturnType<typeof listPictures>>[number];

/**
 * Where the bytes of a shoot's picture lie.
 * @throws AppError notFound
 */
export async function requireShootPicture(
  ctx: Ctx,
  { schoolId, pictureId }: { schoolId: string; pictureId: string },
): Promise<{ key: string }> {
  const reach = requirePermission(ctx, "onsite.run", { schoolId });
  return withinReach(ctx, reach, async (tx) => {
    const [row] = await tx
      .select({ key: objects.key, shootId: shootPictures.shootId })
      .from(shootPictures)
      .innerJoin(
        objects,
        and(eq(objects.schoolId, shootPictures.schoolId), eq(objects.id, shootPictures.objectId)),
      )
      .where(and(eq(shootPictures.schoolId, schoolId), eq(shootPictures.id, pictureId)));
    if (!row) throw new AppError("notFound");
    await workableShoot(tx, ctx, { schoolId, shootId: row.shootId });
    return { key: row.key };
  });
}
