import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { enrollments } from "@/db/schema/roster";
import { schools } from "@/db/schema/schools";
import { taskPolicies, tasks } from "@/db/schema/tasks";
import { recordAudit } from "@/lib/audit/record";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { AppError } from "@/lib/errors";
import { imbalanceOf } from "./balance/lines";
import { followDeadline } from "./deadline/requeue";
import { erasePrints } from "./face-compare/erase-prints";
import { checkPolicy, initialFacts, nextStatuses, type TaskStatus } from "./policy";
import { type Policy, policySchema, type TaskFacts } from "./schema";

type CreateTask = { schoolId: string; facts: TaskFacts; policy: Policy };

/**
 * Creates a draft with version 1 of its rules.
 * @throws AppError invalid, with the fields that the school's contract does not allow
 */
export async function createTask(
  ctx: Ctx,
  { schoolId, facts, policy }: CreateTask,
): Promise<{ id: string; no: number }> {
  const reach = requirePermission(ctx, "task.edit", { schoolId });
  return withinReach(ctx, reach, async (tx) => {
    await checkAgainstSchool(tx, schoolId, facts, policy);
    const [task] = await tx
      .insert(tasks)
      .values({
        ...facts,
        schoolId,
        no: sql`(select coalesce(max(no), 0) + 1 from tasks where school_id = ${schoolId})`,
        ...windowOf(policy),
        policyVersion: 1,
        createdBy: actorId(ctx),
      })
      .returning({ id: tasks.id, no: tasks.no });
    if (!task) throw new Error("the task row was not written");
    await tx
      .insert(taskPolicies)
      .values({ schoolId, taskId: task.id, version: 1, policy, reason: "", createdBy: actorId(ctx) });
    await recordAudit(tx, ctx, {
      schoolId,
      taskId: task.id,
      action: "task.create",
      entityType: "task",
      entityId: task.id,
      detail: { preset: policy.preset, priceFen: policy.fee.priceFen },
    });
    return task;
  });
}

type ChangePolicy = { schoolId: string; taskId: string; fromVersion: number; policy: Policy; reason: string };

/**
 * Gives a task a new version of its rules. What students owe and lack follows the new rules, except where
 * something was already paid, waived or attached.
 * @throws AppError changedMeanwhile, policyUnchanged, statusChange (a closed task), invalid
 */
export async function changePolicy(ctx: Ctx, input: ChangePolicy): Promise<{ version: number }> {
  const { schoolId, taskId, fromVersion, policy, reason } = input;
  const reach = requirePermission(ctx, "task.edit", { schoolId, taskId });
  return withinReach(ctx, reach, async (tx) => {
    const task = await lockTask(tx, schoolId, taskId);
    if (task.policyVersion !== fromVersion)
      throw new AppError("changedMeanwhile", { version: task.policyVersion });
    if (task.status === "closed") throw new AppError("statusChange", { from: task.status, to: "open" });
    const before = await policyOf(tx, { schoolId, taskId, version: fromVersion });
    const changed = changedParts(before, policy);
    if (changed.length === 0) throw new AppError("policyUnchanged");
    await checkAgainstSchool(tx, schoolId, task, policy);

    const version = fromVersion + 1;
    await tx
      .insert(taskPolicies)
      .values({ schoolId, taskId, version, policy, reason, createdBy: actorId(ctx) });
    await tx
      .update(tasks)
      .set({ policyVersion: version, ...windowOf(policy) })
      .where(and(eq(tasks.schoolId, schoolId), eq(tasks.id, taskId)));
    await followPolicy(tx, schoolId, taskId, policy);
    if (!policy.faceCompare.enabled) await erasePrints(tx, { schoolId, taskId });
    else if (policy.faceCompare.consentText !== before.faceCompare.consentText)
      await erasePrints(tx, { schoolId, taskId, agreedByPhone: true });
    await followDeadline(tx, { schoolId, taskId }, policy);
    await recordAudit(tx, ctx, {
      schoolId,
      taskId,
      action: "task.changePolicy",
      entityType: "task",
      entityId: taskId,
      detail: { version, changed },
    });
    return { version };
  });
}

/** @throws AppError statusChange; taskUnbalanced where a task is to be closed whose ledger does not add up */
export async function setTaskStatus(
  ctx: Ctx,
  { schoolId, taskId, status }: { schoolId: string; taskId: string; status: TaskStatus },
): Promise<void> {
  const reach = requirePermission(ctx, "task.edit", { schoolId, taskId });
  await withinReach(ctx, reach, async (tx) => {
    const task = await lockTask(tx, schoolId, taskId);
    if (!nextStatuses(task.status).includes(status)) {
      throw new AppError("statusChange", { from: task.status, to: status });
    }
    if (status === "closed") await requireBalance(tx, { schoolId, taskId });
    await tx
      .update(tasks)
      .set({ status })
      .where(and(eq(tasks.schoolId, schoolId), eq(tasks.id, taskId)));
    if (status === "closed") await erasePrints(tx, { schoolId, taskId });
    await recordAudit(tx, ctx, {
      schoolId,
      taskId,
      action: "task.setStatus",
      entityType: "task",
      entityId: taskId,
      detail: { from: task.status, to: status },
    });
  });
}

async function requireBalance(tx: Tx, place: { schoolId: string; taskId: string }): Promise<void> {
  const imbalance = await imbalanceOf(tx, place);
  if (!imbalance) return;
  const { booked, found } = imbalance;
  throw new AppError("taskUnbalanced", { ...imbalance, difference: booked - found });
}

async function lockTask(tx: Tx, schoolId: string, taskId: string) {
  const [task] = await tx
    .select()
    .from(tasks)
    .where(and(eq(tasks.schoolId, schoolId), eq(tasks.id, taskId)))
    .for("update");
  if (!task) throw new AppError("notFound");
  return task;
}

/** The lock on the school also keeps two new tasks from taking the same number. */
async function checkAgainstSchool(tx: Tx, schoolId: string, facts: TaskFacts, policy: Policy): Promise<void> {
  const [school] = await tx.select().from(schools).where(eq(schools.id, schoolId)).for("no key update");
  if (!school) throw new AppError("notFound");
  const fields = checkPolicy(school, facts, policy);
  if (fields.length > 0) throw new AppError("invalid", {}, fields);
}

type Version = { schoolId: string; taskId: string; version: number };

async function policyOf(tx: Tx, { schoolId, taskId, version }: Version): Promise<Policy> {
  const [row] = await tx
    .select({ policy: taskPolicies.policy })
    .from(taskPolicies)
    .where(
      and(
        eq(taskPolicies.schoolId, schoolId),
        eq(taskPolicies.taskId, taskId),
        eq(taskPolicies.version, version),
      ),
    );
  return policySchema.parse(row?.policy);
}

/** Names of the top-level parts of the rules that differ. */
function changedParts(before: Policy, policy: Policy): (keyof Policy)[] {
  const parts = Object.keys(policy) as (keyof Policy)[];
  return parts.filter((part) => JSON.stringify(before[part]) !== JSON.stringify(policy[part]));
}

async function followPolicy(tx: Tx, schoolId: string, taskId: string, policy: Policy): Promise<void> {
  const facts = initialFacts(policy);
  await tx
    .update(enrollments)
    .set({
      code: sql`case when ${enrollments.code} in ('missing', 'notNeeded') then ${facts.code}::enrollment_code else ${enrollments.code} end`,
      payment: sql`case when ${enrollments.payment} in ('due', 'notDue') then ${facts.payment}::enrollment_payment else ${enrollments.payment} end`,
    })
    .where(
      and(
        eq(enrollments.schoolId, schoolId),
        eq(enrollments.taskId, taskId),
        sql`((${enrollments.code} in ('missing', 'notNeeded') and ${enrollments.code} <> ${facts.code})
          or (${enrollments.payment} in ('due', 'notDue') and ${enrollments.payment} <> ${facts.payment}))`,
      ),
    );
}

function windowOf(policy: Policy) {
  return { opensAt: new Date(policy.window.opensAt), closesAt: new Date(policy.window.closesAt) };
}

function actorId(ctx: Ctx): string | null {
  return ctx.actor.type === "staff" ? ctx.actor.id : null;
}
