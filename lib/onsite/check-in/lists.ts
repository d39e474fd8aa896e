import { and, asc, eq, inArray, notInArray, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { ofItsStudent } from "@/db/joins";
import { checkIns, shootAbsences, shootGroups, shootPictures, shoots } from "@/db/schema/onsite";
import { enrollments, students } from "@/db/schema/roster";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { TO_BE_TAKEN } from "../policy";
import type { ShootRef } from "../schema";
import { shootsWhere } from "../shoots/list-shoots";
import { workableShoot } from "../shoots/require-shoot";

/**
 * A shoot that this person works at.
 * @throws AppError notFound
 */
export async function requireShoot(ctx: Ctx, { schoolId, shootId }: ShootRef) {
  const reach = requirePermission(ctx, "onsite.run", { schoolId });
  return withinReach(ctx, reach, async (tx) => {
    await workableShoot(tx, ctx, { schoolId, shootId });
    const [row] = await shootsWhere(tx, and(eq(shoots.schoolId, schoolId), eq(shoots.id, shootId)));
    if (!row) throw new Error("the shoot was there a moment ago");
    return row;
  });
}

const PERSON = {
  enrollmentId: enrollments.id,
  name: students.name,
  studentNo: enrollments.studentNo,
  college: enrollments.college,
  className: enrollments.className,
};

/** Who came, in the order of scanning, the last first. */
export async function listCheckIns(ctx: Ctx, { schoolId, shootId }: ShootRef) {
  const reach = requirePermission(ctx, "onsite.run", { schoolId });
  return withinReach(ctx, reach, async (tx) => {
    await workableShoot(tx, ctx, { schoolId, shootId });
    return tx
      .select({
        ...PERSON,
        id: checkIns.id,
        no: checkIns.no,
        way: checkIns.way,
        at: checkIns.createdAt,
        picture: shootPictures.state,
      })
      .from(checkIns)
      .innerJoin(
        enrollments,
        and(eq(enrollments.schoolId, checkIns.schoolId), eq(enrollments.id, checkIns.enrollmentId)),
      )
      .innerJoin(students, ofItsStudent)
      .leftJoin(
        shootPictures,
        and(
          eq(shootPictures.schoolId, checkIns.schoolId),
          eq(shootPictures.shootId, checkIns.shootId),
          eq(shootPictures.enrollmentId, checkIns.enrollmentId),
          inArray(shootPictures.state, ["matched", "handedIn"]),
        ),
      )
      .where(and(eq(checkIns.schoolId, schoolId), eq(checkIns.shootId, shootId)))
      .orderBy(sql`${checkIns.no} desc`);
  });
}

export type CheckInRow = Awaited<ReturnType<typeof listCheckIns>>[number];

/** Who was expected at a shoot and has still to be photographed: came to no shoot of the task. */
export async function listAbsent(ctx: Ctx, { schoolId, shootId }: ShootRef) {
  const reach = requirePermission(ctx, "onsite.run", { schoolId });
  return withinReach(ctx, reach, async (tx) => {
    const { taskId } = await workableShoot(tx, ctx, { schoolId, shootId });
    return absentOf(tx, { schoolId, shootId, taskId });
  });
}

export type AbsentRow = Awaited<ReturnType<typeof absentOf>>[number];

export async function absentOf(tx: Tx, { schoolId, shootId, taskId }: ShootRef & { taskId: string }) {
  const came = tx
    .select({ id: checkIns.enrollmentId })
    .from(checkIns)
    .innerJoin(shoots, and(eq(shoots.schoolId, checkIns.schoolId), eq(shoots.id, checkIns.shootId)))
    .where(and(eq(checkIns.schoolId, schoolId), eq(shoots.taskId, taskId)));
  return tx
    .selectDistinct({ ...PERSON, payment: enrollments.payment, movedAt: shootAbsences.createdAt })
    .from(enrollments)
    .innerJoin(students, ofItsStudent)
    .innerJoin(
      shootGroups,
      and(
        eq(shootGroups.schoolId, enrollments.schoolId),
        eq(shootGroups.shootId, shootId),
        eq(shootGroups.college, enrollments.college),
        sql`${shootGroups.className} in ('', ${enrollments.className})`,
      ),
    )
    .leftJoin(
      shootAbsences,
      and(
        eq(shootAbsences.schoolId, enrollments.schoolId),
        eq(shootAbsences.shootId, shootId),
        eq(shootAbsences.enrollmentId, enrollments.id),
      ),
    )
    .where(
      and(
        eq(enrollments.schoolId, schoolId),
        eq(enrollments.taskId, taskId),
        eq(enrollments.standing, "listed"),
        inArray(enrollments.photo, [...TO_BE_TAKEN]),
        notInArray(enrollments.id, came),
      ),
    )
    .orderBy(asc(enrollments.college), asc(enrollments.className), asc(enrollments.studentNo));
}
