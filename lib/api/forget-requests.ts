import { sql } from "drizzle-orm";
import { apiRequests, rateCounts } from "@/db/schema/accounts";
import { requireReach, withinPlatform } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { KEPT_HOURS } from "./repeat";

/** Chore: removes answers kept for repetitions and counts of calls once nobody asks for them any more. */
export async function forgetRequests(ctx: Ctx): Promise<void> {
  requireReach(ctx, "api.forget");
  const longAgo = sql`app_now() - ${KEPT_HOURS} * interval '1 hour'`;
  await withinPlatform(ctx, async (tx) => {
    await tx.delete(apiRequests).where(sql`${apiRequests.createdAt} < ${longAgo}`);
    await tx.delete(rateCounts).where(sql`${rateCounts.windowStart} < ${longAgo}`);
  });
}
