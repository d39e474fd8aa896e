import { and, asc, desc, eq, isNull, or } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { sites } from "@/db/schema/onsite";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import type { TaskPlace } from "../schema";

/** Sites of a task: its own and those of the whole school, 补拍点 first. */
export async function listSites(ctx: Ctx, { schoolId, taskId }: TaskPlace) {
  const reach = requirePermission(ctx, "onsite.read", { schoolId, taskId });
  return withinReach(ctx, reach, (tx) => sitesOf(tx, { schoolId, taskId }));
}

export type SiteRow = Awaited<ReturnType<typeof listSites>>[number];

export function sitesOf(tx: Tx, { schoolId, taskId }: TaskPlace) {
  return tx
    .select()
    .from(sites)
    .where(and(eq(sites.schoolId, schoolId), or(isNull(sites.taskId), eq(sites.taskId, taskId))))
    .orderBy(desc(sites.isMakeUp), asc(sites.name));
}
