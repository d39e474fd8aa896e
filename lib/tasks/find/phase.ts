import type { TaskStatus } from "../policy";

/** How a task stands for a student; a draft is not shown to anybody. */
export const TASK_PHASES = ["notYetOpen", "open", "paused", "closed"] as const;
export type TaskPhase = (typeof TASK_PHASES)[number];

type Window = { status: TaskStatus; opensAt: Date; closesAt: Date };

export function phaseOf({ status, opensAt, closesAt }: Window, now: Date): TaskPhase | null {
  if (status === "draft") return null;
  if (status === "closed" || now >= closesAt) return "closed";
  if (status === "paused") return "paused";
  return now < opensAt ? "notYetOpen" : "open";
}
