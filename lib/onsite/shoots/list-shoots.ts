import { and, asc, count, eq, inArray, type SQL } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { checkIns, shootGroups, shootPhotographers, shootPictures, shoots, sites } from "@/db/schema/onsite";
import { staff } from "@/db/schema/platform";
import { schools } from "@/db/schema/schools";
import { tasks } from "@/db/schema/tasks";
import { can, requirePermission, requireReach, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { reachFilter } from "@/lib/auth/reach-filter";
import type { ShootGroup, TaskPlace } from "../schema";

/** The shoots of a task in the order of their time, with who comes and how many came. */
export async function listShoots(ctx: Ctx, { schoolId, taskId }: TaskPlace) {
  const reach = requirePermission(ctx, "onsite.read", { schoolId, taskId });
  return withinReach(ctx, reach, (tx) =>
    shootsWhere(tx, and(eq(shoots.schoolId, schoolId), eq(shoots.taskId, taskId))),
  );
}

/** The shoots that this person works at, of all tasks that are not closed. */
export async function listOwnShoots(ctx: Ctx) {
  const reach = requireReach(ctx, "onsite.run");
  const { actor } = ctx;
  const rows = await withinReach(ctx, reach, (tx) =>
    shootsWhere(tx, reachFilter(reach, { school: shoots.schoolId })),
  );
  return rows.filter(({ schoolId, taskId, photographers, taskStatus }) => {
    if (taskStatus === "closed") return false;
    if (can(actor, "onsite.plan", { schoolId, taskId })) return true;
    return (
      photographers.length === 0 ||
      (actor.type === "staff" && photographers.some(({ id }) => id === actor.id))
    );
  });
}

export type ShootRow = Awaited<ReturnType<typeof shootsWhere>>[number];

export async function shootsWhere(tx: Tx, where: SQL | undefined) {
  const rows = await tx
    .select({
      id: shoots.id,
      schoolId: shoots.schoolId,
      taskId: shoots.taskId,
      taskName: tasks.name,
      taskStatus: tasks.status,
      taskNo: tasks.no,
      schoolCode: schools.code,
      schoolName: schools.name,
      place: shoots.place,
      rooms: shoots.rooms,
      address: sites.address,
      startsAt: shoots.startsAt,
      endsAt: shoots.endsAt,
      capacity: shoots.capacity,
      note: shoots.note,
    })
    .from(shoots)
    .innerJoin(tasks, and(eq(tasks.schoolId, shoots.schoolId), eq(tasks.id, shoots.taskId)))
    .innerJoin(schools, eq(schools.id, shoots.schoolId))
    .leftJoin(sites, and(eq(sites.schoolId, shoots.schoolId), eq(sites.id, shoots.siteId)))
    .where(where)
    .orderBy(asc(shoots.startsAt), asc(shoots.place), asc(shoots.rooms));
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return [];
  const groups = await tx
    .select()
    .from(shootGroups)
    .where(inArray(shootGroups.shootId, ids))
    .orderBy(asc(shootGroups.college), asc(shootGroups.className));
  const people = await tx
    .select({ shootId: shootPhotographers.shootId, id: staff.id, name: staff.name })
    .from(shootPhotographers)
    .innerJoin(staff, eq(staff.id, shootPhotographers.staffId))
    .where(inArray(shootPhotographers.shootId, ids))
    .orderBy(asc(staff.name));
  const came = await tx
    .select({ shootId: checkIns.shootId, n: count() })
    .from(checkIns)
    .where(inArray(checkIns.shootId, ids))
    .groupBy(checkIns.shootId);
  const pictures = await tx
    .select({ shootId: shootPictures.shootId, n: count() })
    .from(shootPictures)
    .where(and(inArray(shootPictures.shootId, ids), eq(shootPictures.state, "handedIn")))
    .groupBy(shootPictures.shootId);
  return rows.map((row) => ({
    ...row,
    groups: groups
      .filter(({ shootId }) => shootId === row.id)
      .map(({ college, className }): ShootGroup => ({ college, className })),
    photographers: people.filter(({ shootId }) => shootId === row.id).map(({ id, name }) => ({ id, name })),
    checkedIn: came.find(({ shootId }) => shootId === row.id)?.n ?? 0,
    handedIn: pictures.find(({ shootId }) => shootId === row.id)?.n ?? 0,
  }));
}
