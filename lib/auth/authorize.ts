import type { Tx } from "@/db/client";
import { PLATFORM_SCHOOL_ID } from "@/db/schema/audit";
import { inSchoolScope } from "@/db/scope";
import { AppError } from "@/lib/errors";
import type { Actor, Ctx, StudentActor } from "./ctx";
import { type Permission, ruleOf } from "./permissions";

/** Where something is done. */
export type Place = { schoolId: string; taskId?: string; college?: string };

/** Part of the data that a permission reaches; null means no narrowing. */
export type ReachPart = { schoolId: string; taskId: string | null; college: string | null };

/** How far a permission of this actor goes. */
export type Reach = { all: true } | { all: false; parts: readonly ReachPart[] };

/** How far the actor's permission goes over all schools; no parts where the permission is not held. */
export function reachOf(actor: Actor, permission: Permission): Reach {
  const rule = ruleOf(permission);
  if (actor.type === "system") {
    if (!rule.system) return { all: false, parts: [] };
    if (actor.schoolId === "all") return { all: true };
    return { all: false, parts: [{ schoolId: actor.schoolId, taskId: null, college: null }] };
  }
  if (actor.type === "student") return studentReach(actor, rule.student);
  const parts: ReachPart[] = [];
  for (const { role, schoolId, taskId, college } of actor.grants) {
    if (!rule.roles.includes(role)) continue;
    if (taskId && !rule.narrows?.includes("task")) continue;
    if (college && !rule.narrows?.includes("college")) continue;
    // A task or college without its school is no grant that anybody gives; it must not count as all schools.
    if (schoolId === null && (taskId || college)) continue;
    if (schoolId === null) return { all: true };
    parts.push({ schoolId, taskId, college });
  }
  return { all: false, parts };
}

/** A student finds schools and tasks everywhere, and works only where an enrollment is theirs. */
function studentReach({ enrollments }: StudentActor, rule: "own" | "anywhere" | undefined): Reach {
  if (rule === "anywhere") return { all: true };
  const own = rule === "own" ? enrollments : [];
  return { all: false, parts: own.map(({ schoolId, taskId }) => ({ schoolId, taskId, college: null })) };
}

/** True where the actor holds the permission at all; for hiding what would be refused. */
export function can(actor: Actor, permission: Permission, place?: Place): boolean {
  const reach = reachOf(actor, permission);
  if (reach.all) return true;
  return place ? partsAt(reach.parts, place).length > 0 : reach.parts.length > 0;
}

/**
 * First line of everything that works across schools.
 * @throws AppError forbidden where no grant carries the permission
 */
export function requireReach(ctx: Ctx, permission: Permission): Reach {
  const reach = reachOf(ctx.actor, permission);
  if (!reach.all && reach.parts.length === 0) throw new AppError("forbidden", { permission });
  return reach;
}

/**
 * First line of everything that works in one place. The reach returned lies within that school and still
 * carries the narrowing to tasks or colleges that the caller must apply.
 * @throws AppError forbidden where no grant carries the permission; notFound where one does, but elsewhere
 */
export function requirePermission(ctx: Ctx, permission: Permission, place: Place): Reach {
  const reach = requireReach(ctx, permission);
  if (reach.all) return { all: false, parts: [{ schoolId: place.schoolId, taskId: null, college: null }] };
  const parts = partsAt(reach.parts, place);
  if (parts.length === 0) throw new AppError("notFound");
  return { all: false, parts };
}

function partsAt(parts: readonly ReachPart[], place: Place): ReachPart[] {
  return parts.filter(
    (part) =>
      part.schoolId === place.schoolId &&
      (part.taskId === null || place.taskId === undefined || part.taskId === place.taskId) &&
      (part.college === null || place.college === undefined || part.college === place.college),
  );
}

/** Runs `work` in a transaction under row-level security for the schools of a reach. */
export function withinReach<Result>(
  ctx: Ctx,
  reach: Reach,
  work: (tx: Tx) => Promise<Result>,
): Promise<Result> {
  const scope = reach.all ? "all" : [...new Set(reach.parts.map((part) => part.schoolId))];
  return inSchoolScope(ctx.db, scope, ctx.clock.offsetMs, work);
}

/** Runs `work` in a transaction that touches only platform tables and platform audit rows. */
export function withinPlatform<Result>(ctx: Ctx, work: (tx: Tx) => Promise<Result>): Promise<Result> {
  return inSchoolScope(ctx.db, [PLATFORM_SCHOOL_ID], ctx.clock.offsetMs, work);
}
