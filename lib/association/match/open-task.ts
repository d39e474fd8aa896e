import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { schools } from "@/db/schema/schools";
import { taskPolicies, tasks } from "@/db/schema/tasks";
import { AppError } from "@/lib/errors";
import { formatMoment } from "@/lib/i18n/format";
import { phaseOf } from "@/lib/tasks/find/phase";
import { currentVersion } from "@/lib/tasks/rows/policy-in-force";
import { policySchema } from "@/lib/tasks/schema";

/**
 * A task that students may join now, with its school and rules.
 * @throws AppError notFound, taskNotYetOpen, taskPaused, taskOver
 */
export async function requireJoinable(
  tx: Tx,
  { schoolId, taskId }: { schoolId: string; taskId: string },
  now: Date,
) {
  const [row] = await tx
    .select({
      task: tasks,
      school: schools,
      policy: taskPolicies.policy,
      policyVersion: taskPolicies.version,
    })
    .from(tasks)
    .innerJoin(schools, eq(schools.id, tasks.schoolId))
    .innerJoin(taskPolicies, currentVersion)
    .where(and(eq(tasks.schoolId, schoolId), eq(tasks.id, taskId)));
  const phase = row && phaseOf(row.task, now);
  if (!row || !phase) throw new AppError("notFound");
  const { opensAt, closesAt } = row.task;
  if (phase === "notYetOpen") throw new AppError("taskNotYetOpen", { opens: formatMoment(opensAt) });
  if (phase === "paused") throw new AppError("taskPaused");
  if (phase === "closed") throw new AppError("taskOver", { closes: formatMoment(closesAt) });
  return { ...row, policy: policySchema.parse(row.policy) };
}

export type JoinableTask = Awaited<ReturnType<typeof requireJoinable>>;
