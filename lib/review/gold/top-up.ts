import { and, eq, sql } from "drizzle-orm";
import { goldItems } from "@/db/schema/gold";
import { tasks } from "@/db/schema/tasks";
import { requireReach, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { plantLacking } from "./plant";

/** Chore: keeps the share of gold where a lead has once planted some, as new photos come into the queue. */
export async function topUpGold(ctx: Ctx): Promise<number> {
  const reach = requireReach(ctx, "review.gold");
  const places = await withinReach(ctx, reach, (tx) =>
    tx
      .select({ schoolId: tasks.schoolId, taskId: tasks.id })
      .from(tasks)
      .where(
        and(
          eq(tasks.status, "open"),
          sql`exists (select 1 from ${goldItems} g where g.school_id = tasks.school_id and g.task_id = tasks.id)`,
        ),
      ),
  );
  let planted = 0;
  for (const place of places)
    planted += await withinReach(ctx, reach, (tx) => plantLacking(tx, ctx, place, null));
  return planted;
}
