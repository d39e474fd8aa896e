import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { ofItsStudent } from "@/db/joins";
import { checkIns, shootGroups, shootPictures } from "@/db/schema/onsite";
import { enrollments, students } from "@/db/schema/roster";
import { recordAudit } from "@/lib/audit/record";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { AppError } from "@/lib/errors";
import { pricedOrder } from "@/lib/payments/policy";
import { requireOpenTask } from "@/lib/tasks/rows/open-task";
import { policyInForce } from "@/lib/tasks/rows/policy-in-force";
import { type CheckInRefusal, checkInRefusal, isExpectedAt, OVERLOOKED } from "../policy";
import type { ShootRef } from "../schema";
import { type Shoot, workableShoot } from "../shoots/require-shoot";
import { type Unknown, whoIsIt } from "./who-is-it";

type Person = { enrollmentId: string; name: string; studentNo: string; college: string; className: string };

export type CheckInAnswer =
  | { outcome: "unknown"; why: Unknown }
  | {
      outcome: "refused";
      why: CheckInRefusal;
      person: Person;
      mayInsist: boolean;
      no: number | null;
      owedFen: number;
    }
  | { outcome: "in"; person: Person; no: number };

/**
 * Somebody stands at the desk of a shoot: they get the next number, or it is said why not. Scans of one shoot follow
 * each other, so that the numbers are the order in which people were scanned.
 * @throws AppError notFound, taskNotOpen
 */
export async function checkIn(
  ctx: Ctx,
  { schoolId, shootId, text, isAnyway }: ShootRef & { text: string; isAnyway: boolean },
): Promise<CheckInAnswer> {
  const reach = requirePermission(ctx, "onsite.run", { schoolId });
  return withinReach(ctx, reach, async (tx) => {
    const shoot = await workableShoot(tx, ctx, { schoolId, shootId }, "write");
    const { taskId } = shoot;
    await requireOpenTask(tx, schoolId, taskId);
    const found = await whoIsIt(tx, { schoolId, taskId }, text);
    if ("unknown" in found) return { outcome: "unknown", why: found.unknown };
    const { person, facts, no, owedFen } = await arriving(tx, shoot, found.enrollmentId);
    const why = checkInRefusal(facts, isAnyway);
    if (why) return { outcome: "refused", why, person, mayInsist: OVERLOOKED.includes(why), no, owedFen };
    const [row] = await tx
      .insert(checkIns)
      .values({
        ...{ schoolId, shootId, enrollmentId: person.enrollmentId, way: found.way },
        no: sql`(select coalesce(max(no), 0) + 1 from check_ins where school_id = ${schoolId} and shoot_id = ${shootId})`,
        createdBy: ctx.actor.type === "staff" ? ctx.actor.id : null,
      })
      .returning({ no: checkIns.no });
    if (!row) throw new Error("the check-in was not written");
    await recordAudit(tx, ctx, {
      ...{ schoolId, taskId, action: "shoot.checkIn", entityType: "enrollment" },
      entityId: person.enrollmentId,
      detail: { shootId, no: row.no, way: found.way, isAnyway },
    });
    return { outcome: "in", person, no: row.no };
  });
}

async function arriving(tx: Tx, shoot: Shoot, enrollmentId: string) {
  const { schoolId, id: shootId } = shoot;
  const [row] = await tx
    .select({ enrollment: enrollments, name: students.name })
    .from(enrollments)
    .innerJoin(students, ofItsStudent)
    .where(and(eq(enrollments.schoolId, schoolId), eq(enrollments.id, enrollmentId)));
  if (!row) throw new AppError("notFound");
  const { enrollment, name } = row;
  const { studentNo, college, className } = enrollment;
  const ofShoot = and(eq(checkIns.schoolId, schoolId), eq(checkIns.shootId, shootId));
  const [here] = await tx
    .select({ no: checkIns.no })
    .from(checkIns)
    .where(and(ofShoot, eq(checkIns.enrollmentId, enrollmentId)));
  const groups = await tx
    .select()
    .from(shootGroups)
    .where(and(eq(shootGroups.schoolId, schoolId), eq(shootGroups.shootId, shootId)));
  const { policy } = await policyInForce(tx, schoolId, shoot.taskId);
  const placesLeft = shoot.capacity === null ? null : shoot.capacity - (await tx.$count(checkIns, ofShoot));
  return {
    person: { enrollmentId, name, studentNo, college, className },
    no: here?.no ?? null,
    owedFen: pricedOrder("onSite", policy, enrollment).amountFen ?? 0,
    facts: {
      ...enrollment,
      isHere: here !== undefined,
      isExpected: isExpectedAt(groups, enrollment),
      placesLeft,
    },
  };
}

/**
 * Takes back a scan that was a mistake; the numbers of the others stay.
 * @throws AppError notFound, checkInUsed where a picture was matched with it
 */
export async function undoCheckIn(
  ctx: Ctx,
  { schoolId, shootId, checkInId }: ShootRef & { checkInId: string },
): Promise<void> {
  const reach = requirePermission(ctx, "onsite.run", { schoolId });
  await withinReach(ctx, reach, async (tx) => {
    const { taskId } = await workableShoot(tx, ctx, { schoolId, shootId }, "write");
    const [removed] = await tx
      .delete(checkIns)
      .where(and(eq(checkIns.schoolId, schoolId), eq(checkIns.shootId, shootId), eq(checkIns.id, checkInId)))
      .returning({ enrollmentId: checkIns.enrollmentId, no: checkIns.no });
    if (!removed) throw new AppError("notFound");
    const { enrollmentId, no } = removed;
    const pictures = and(
      eq(shootPictures.schoolId, schoolId),
      eq(shootPictures.shootId, shootId),
      eq(shootPictures.enrollmentId, enrollmentId),
    );
    if ((await tx.$count(shootPictures, pictures)) > 0) throw new AppError("checkInUsed", { no });
    await recordAudit(tx, ctx, {
      ...{ schoolId, taskId, action: "shoot.undoCheckIn", entityType: "enrollment", entityId: enrollmentId },
      detail: { shootId, no },
    });
  });
}
