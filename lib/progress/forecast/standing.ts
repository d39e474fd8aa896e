import type { TaskStatus } from "@/lib/tasks/policy";
import { DAY_MS, type Forecast } from "./forecast";

/** How a task stands against its deadline. */
export type Standing =
  | { kind: "overdue" | "late"; days: number }
  | { kind: "unknown" | "inTime" | "done" | "closed"; days: 0 };

/** Order in which they need somebody. */
const ORDER: readonly Standing["kind"][] = ["overdue", "late", "unknown", "inTime", "done", "closed"];

type Task = { status: TaskStatus; remaining: number; closesAt: Date; outlook: Forecast | null };

export function standingOf({ status, remaining, closesAt, outlook }: Task, now: Date): Standing {
  if (status === "closed") return { kind: "closed", days: 0 };
  if (remaining === 0) return { kind: "done", days: 0 };
  const over = Math.ceil((now.getTime() - closesAt.getTime()) / DAY_MS);
  if (over > 0) return { kind: "overdue", days: over };
  if (!outlook) return { kind: "unknown", days: 0 };
  return outlook.daysLate > 0 ? { kind: "late", days: outlook.daysLate } : { kind: "inTime", days: 0 };
}

/** Late ones first, the latest of them on top; then those that close first. */
export function byUrgency<Task extends { standing: Standing; closesAt: Date }>(
  tasks: readonly Task[],
): Task[] {
  return [...tasks].sort(
    (a, b) =>
      ORDER.indexOf(a.standing.kind) - ORDER.indexOf(b.standing.kind) ||
      b.standing.days - a.standing.days ||
      a.closesAt.getTime() - b.closesAt.getTime(),
  );
}
