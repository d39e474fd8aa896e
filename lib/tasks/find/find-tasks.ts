import { and, asc, eq, ne, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { schools } from "@/db/schema/schools";
import { taskPolicies, tasks } from "@/db/schema/tasks";
import type { Category, TaskKind } from "@/db/vocabulary";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { AppError } from "@/lib/errors";
import { currentVersion } from "../rows/policy-in-force";
import { policySchema } from "../schema";
import { phaseOf } from "./phase";
import { studentRulesSchema } from "./student-rules";

type Wanted = { schoolId: string; kind?: TaskKind; category?: Category };

/**
 * A school's tasks for a student: what is chosen from first, kinds with their categories, and the tasks themselves.
 * @throws AppError notFound where there is no such school
 */
export async function findTasks(ctx: Ctx, { schoolId, kind, category }: Wanted) {
  const reach = requirePermission(ctx, "task.find", { schoolId });
  return withinReach(ctx, reach, async (tx) => {
    const [school] = await tx
      .select({ id: schools.id, code: schools.code, name: schools.name })
      .from(schools)
      .where(eq(schools.id, schoolId));
    if (!school) throw new AppError("notFound");
    const all = (await loadTasks(tx, schoolId)).map((row) => listed(row, ctx.clock.now()));
    return {
      school,
      choices: choicesOf(all),
      tasks: all.filter((task) => (!kind || task.kind === kind) && (!category || task.category === category)),
    };
  });
}

/**
 * One task with all that will be asked and promised.
 * @throws AppError notFound, also for a draft
 */
export async function requireFoundTask(ctx: Ctx, { schoolId, taskId }: { schoolId: string; taskId: string }) {
  const reach = requirePermission(ctx, "task.find", { schoolId, taskId });
  return withinReach(ctx, reach, async (tx) => {
    const [row] = await loadTasks(tx, schoolId, taskId);
    if (!row) throw new AppError("notFound");
    const rules = studentRulesSchema.parse(policySchema.parse(row.policy));
    return { ...listed(row, ctx.clock.now()), schoolName: row.schoolName, schoolCode: row.schoolCode, rules };
  });
}

/** Tasks that are no drafts; those that close first on top. */
function loadTasks(tx: Tx, schoolId: string, taskId?: string) {
  return tx
    .select({
      id: tasks.id,
      name: tasks.name,
      kind: tasks.kind,
      category: tasks.category,
      cohort: tasks.cohort,
      status: tasks.status,
      opensAt: tasks.opensAt,
      closesAt: tasks.closesAt,
      schoolName: schools.name,
      schoolCode: schools.code,
      policy: taskPolicies.policy,
    })
    .from(tasks)
    .innerJoin(schools, eq(schools.id, tasks.schoolId))
    .innerJoin(taskPolicies, currentVersion)
    .where(
      and(eq(tasks.schoolId, schoolId), ne(tasks.status, "draft"), taskId ? eq(tasks.id, taskId) : undefined),
    )
    .orderBy(sql`${tasks.status} = 'closed'`, asc(tasks.closesAt), asc(tasks.id));
}

function listed(row: Awaited<ReturnType<typeof loadTasks>>[number], now: Date) {
  const { id, name, kind, category, cohort, opensAt, closesAt } = row;
  const { fee } = policySchema.parse(row.policy);
  return {
    ...{ id, name, kind, category, cohort },
    opensAt: opensAt.toISOString(),
    closesAt: closesAt.toISOString(),
    phase: phaseOf(row, now) ?? ("closed" as const),
    /** What the student pays; nothing where the school does. */
    priceFen: fee.payer === "student" ? fee.priceFen : 0,
  };
}

/** Kinds and categories there are tasks of, in the order of the tasks. */
function choicesOf(all: readonly { kind: TaskKind; category: Category }[]) {
  const counted = new Map<string, { kind: TaskKind; category: Category; tasks: number }>();
  for (const { kind, category } of all) {
    const name = `${kind} ${category}`;
    counted.set(name, { kind, category, tasks: (counted.get(name)?.tasks ?? 0) + 1 });
  }
  return [...counted.values()];
}
