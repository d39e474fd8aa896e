import { and, asc, eq, sql } from "drizzle-orm";
import { bucketDays } from "@/db/schema/progress";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { reachFilter } from "@/lib/auth/reach-filter";
import type { HistoryDay } from "./burn-down";

/** Buckets of a task, or of one of its colleges, at the end of every recorded day, the oldest first. */
export async function taskHistory(
  ctx: Ctx,
  { schoolId, taskId, college }: { schoolId: string; taskId: string; college: string | null },
): Promise<HistoryDay[]> {
  const reach = requirePermission(ctx, "progress.read", { schoolId, taskId });
  const columns = { school: bucketDays.schoolId, task: bucketDays.taskId, college: bucketDays.college };
  const rows = await withinReach(ctx, reach, (tx) =>
    tx
      .select({
        day: bucketDays.day,
        bucket: bucketDays.bucket,
        n: sql<number>`sum(${bucketDays.n})::int`,
        isRebuilt: sql<boolean>`bool_or(${bucketDays.isRebuilt})`,
      })
      .from(bucketDays)
      .where(
        and(
          eq(bucketDays.schoolId, schoolId),
          eq(bucketDays.taskId, taskId),
          college === null ? undefined : eq(bucketDays.college, college),
          reachFilter(reach, columns),
        ),
      )
      .groupBy(bucketDays.day, bucketDays.bucket)
      .orderBy(asc(bucketDays.day)),
  );
  const days = new Map<string, HistoryDay>();
  for (const { day, bucket, n, isRebuilt } of rows) {
    const found = days.get(day) ?? { day, sums: {}, isRebuilt };
    found.sums[bucket] = n;
    days.set(day, found);
  }
  return [...days.values()];
}
