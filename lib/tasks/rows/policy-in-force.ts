import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { runPrepared } from "@/db/prepared";
import { taskPolicies, tasks } from "@/db/schema/tasks";
import type { TaskStatus } from "@/db/vocabulary";
import { AppError } from "@/lib/errors";
import { type Policy, policySchema } from "../schema";

/** Joins a task with the version of its rules that is in force. */
export const currentVersion = and(
  eq(taskPolicies.schoolId, tasks.schoolId),
  eq(taskPolicies.taskId, tasks.id),
  eq(taskPolicies.version, tasks.policyVersion),
);

/** The rules in force, their version, and where the task stands. */
export async function policyInForce(
  tx: Tx,
  schoolId: string,
  taskId: string,
): Promise<{ policy: Policy; policyVersion: number; status: TaskStatus }> {
  const [row] = await runPrepared(
    tx
      .select({ policy: taskPolicies.policy, policyVersion: taskPolicies.version, status: tasks.status })
      .from(tasks)
      .innerJoin(taskPolicies, currentVersion)
      .where(and(eq(tasks.schoolId, schoolId), eq(tasks.id, taskId))),
  );
  if (!row) throw new AppError("notFound");
  return { ...row, policy: policySchema.parse(row.policy) };
}
