import { and, asc, desc, eq, sql } from "drizzle-orm";
import { staff } from "@/db/schema/platform";
import { schools } from "@/db/schema/schools";
import { taskPolicies, tasks } from "@/db/schema/tasks";
import { requirePermission, requireReach, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { reachFilter, schoolFilter } from "@/lib/auth/reach-filter";
import { AppError } from "@/lib/errors";
import type { TaskStatus } from "./policy";
import { currentVersion } from "./rows/policy-in-force";
import { policySchema } from "./schema";

/** Tasks in reach, those that close first on top. */
export async function listTasks(ctx: Ctx, { status }: { status: TaskStatus | null }) {
  const reach = requireReach(ctx, "task.read");
  return withinReach(ctx, reach, (tx) =>
    tx
      .select({
        id: tasks.id,
        schoolId: tasks.schoolId,
        no: tasks.no,
        name: tasks.name,
        kind: tasks.kind,
        category: tasks.category,
        cohort: tasks.cohort,
        status: tasks.status,
        opensAt: tasks.opensAt,
        closesAt: tasks.closesAt,
        school: schools.name,
        schoolCode: schools.code,
        priceFen: sql<number>`(${taskPolicies.policy} -> 'fee' ->> 'priceFen')::int`,
        preset: sql<string>`${taskPolicies.policy} ->> 'preset'`,
      })
      .from(tasks)
      .innerJoin(schools, eq(schools.id, tasks.schoolId))
      .innerJoin(taskPolicies, currentVersion)
      .where(and(taskFilter(reach), status ? eq(tasks.status, status) : undefined))
      .orderBy(sql`${tasks.status} = 'closed'`, asc(tasks.closesAt), desc(tasks.id)),
  );
}

export type TaskRow = Awaited<ReturnType<typeof listTasks>>[number];

/**
 * A task by its address (school code and number) with its school and current policy.
 * @throws AppError notFound, also for a task out of reach
 */
export async function requireTaskByNo(ctx: Ctx, { code, no }: { code: string; no: number }) {
  const reach = requireReach(ctx, "task.read");
  const [row] = await withinReach(ctx, reach, (tx) =>
    tx
      .select({ task: tasks, school: schools, policy: taskPolicies.policy })
      .from(tasks)
      .innerJoin(schools, eq(schools.id, tasks.schoolId))
      .innerJoin(taskPolicies, currentVersion)
      .where(and(eq(schools.code, code), eq(tasks.no, no), taskFilter(reach))),
  );
  if (!row) throw new AppError("notFound");
  return { ...row, policy: policySchema.parse(row.policy) };
}

export type TaskPage = Awaited<ReturnType<typeof requireTaskByNo>>;

/** Every version of a task's rules with its reason, newest first. */
export async function listPolicyVersions(
  ctx: Ctx,
  { schoolId, taskId }: { schoolId: string; taskId: string },
) {
  const reach = requirePermission(ctx, "task.read", { schoolId, taskId });
  return withinReach(ctx, reach, (tx) =>
    tx
      .select({
        version: taskPolicies.version,
        reason: taskPolicies.reason,
        createdAt: taskPolicies.createdAt,
        author: staff.name,
        policy: taskPolicies.policy,
      })
      .from(taskPolicies)
      .leftJoin(staff, eq(staff.id, taskPolicies.createdBy))
      .where(and(eq(taskPolicies.schoolId, schoolId), eq(taskPolicies.taskId, taskId)))
      .orderBy(desc(taskPolicies.version)),
  );
}

/** A college's person sees the school's tasks; a reviewer of one task only that one. */
function taskFilter(reach: Parameters<typeof reachFilter>[0]) {
  if (reach.all || reach.parts.every((part) => part.taskId === null))
    return schoolFilter(reach, tasks.schoolId);
  const parts = reach.parts.map((part) => ({ ...part, college: null }));
  return reachFilter({ all: false, parts }, { school: tasks.schoolId, task: tasks.id });
}
