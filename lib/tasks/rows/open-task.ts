import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { tasks } from "@/db/schema/tasks";
import { AppError } from "@/lib/errors";

/**
 * For everything that brings rosters or photos into a task: not into one that is closed.
 * @throws AppError notFound, taskNotOpen
 */
export async function requireOpenTask(tx: Tx, schoolId: string, taskId: string): Promise<void> {
  const [task] = await tx
    .select({ status: tasks.status })
    .from(tasks)
    .where(and(eq(tasks.schoolId, schoolId), eq(tasks.id, taskId)))
    .for("share");
  if (!task) throw new AppError("notFound");
  if (task.status === "closed") throw new AppError("taskNotOpen");
}
