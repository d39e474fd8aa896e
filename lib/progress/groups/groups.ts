import { and, eq, type SQL, sql } from "drizzle-orm";
import { facetCounts } from "@/db/schema/roster";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { reachFilter } from "@/lib/auth/reach-filter";
import { type Level, MISSING, type Sums, sumOf } from "../policy";
import { addTo, countedColumns } from "../rows/counted";

/** Rows of the table at most: those with most people missing. */
export const GROUPS_SHOWN = 200;

export type Group = { college: string; name: string; sums: Sums };

type Wanted = { schoolId: string; taskId: string; level: Exclude<Level, "college">; college: string | null };

/** Buckets by major or class. */
export async function groupProgress(
  ctx: Ctx,
  { schoolId, taskId, level, college }: Wanted,
): Promise<{ groups: Group[]; all: number }> {
  const reach = requirePermission(ctx, "progress.read", { schoolId, taskId });
  const name: SQL<string> = level === "major" ? sql`${facetCounts.major}` : sql`${facetCounts.className}`;
  const columns = { school: facetCounts.schoolId, task: facetCounts.taskId, college: facetCounts.college };
  const rows = await withinReach(ctx, reach, (tx) =>
    tx
      .select({
        college: facetCounts.college,
        name,
        ...countedColumns(facetCounts),
      })
      .from(facetCounts)
      .where(
        and(
          eq(facetCounts.schoolId, schoolId),
          eq(facetCounts.taskId, taskId),
          college === null ? undefined : eq(facetCounts.college, college),
          reachFilter(reach, columns),
        ),
      )
      .groupBy(facetCounts.college, name, facetCounts.bucket)
      .having(sql`sum(${facetCounts.n}) <> 0`),
  );
  const groups = new Map<string, Group>();
  for (const { college: of, name: called, ...row } of rows) {
    const key = JSON.stringify([of, called]);
    const group = groups.get(key) ?? { college: of, name: called, sums: {} };
    addTo(group.sums, row);
    groups.set(key, group);
  }
  const missing = ({ sums }: Group) => sumOf(sums, MISSING);
  const sorted = [...groups.values()].sort(
    (a, b) =>
      missing(b) - missing(a) ||
      a.college.localeCompare(b.college, "zh") ||
      a.name.localeCompare(b.name, "zh"),
  );
  return { groups: sorted.slice(0, GROUPS_SHOWN), all: sorted.length };
}
