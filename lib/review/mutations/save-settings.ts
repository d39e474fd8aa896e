import { sql } from "drizzle-orm";
import { reviewSettings } from "@/db/schema/review";
import { requireReach, withinPlatform } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { reviewerId } from "../rows/lease";
import type { WorkbenchSettings } from "../settings/settings";

/** Keeps how the reviewer has set up the workbench. */
export async function saveSettings(ctx: Ctx, settings: WorkbenchSettings): Promise<void> {
  requireReach(ctx, "review.decide");
  await withinPlatform(ctx, (tx) =>
    tx
      .insert(reviewSettings)
      .values({ staffId: reviewerId(ctx), settings })
      .onConflictDoUpdate({
        target: reviewSettings.staffId,
        set: { settings, updatedAt: sql`app_now()` },
      }),
  );
}
