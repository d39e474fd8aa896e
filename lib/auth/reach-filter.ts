import { and, eq, inArray, or, type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import type { Reach } from "./authorize";

type Columns = { school: PgColumn; task?: PgColumn; college?: PgColumn };

/**
 * The WHERE clause of a reach. Row-level security stands beneath it, but only for the school: tasks and
 * colleges are narrowed here, so a list must name those columns.
 */
export function reachFilter(reach: Reach, columns: Columns): SQL | undefined {
  if (reach.all) return undefined;
  const parts = reach.parts.map((part) => {
    if (part.taskId && !columns.task) throw new Error("a task-wide reach needs the task column");
    if (part.college && !columns.college) throw new Error("a college-wide reach needs the college column");
    return and(
      eq(columns.school, part.schoolId),
      part.taskId && columns.task ? eq(columns.task, part.taskId) : undefined,
      part.college && columns.college ? eq(columns.college, part.college) : undefined,
    );
  });
  return parts.length === 0 ? sql`false` : or(...parts);
}

/** The same for what belongs to a school as a whole and is shown to everyone with a role there. */
export function schoolFilter(reach: Reach, school: PgColumn): SQL | undefined {
  if (reach.all) return undefined;
  return inArray(school, [...new Set(reach.parts.map((part) => part.schoolId))]);
}
