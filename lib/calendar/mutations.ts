import { eq } from "drizzle-orm";
import { calendarDays } from "@/db/schema/platform";
import { recordAudit } from "@/lib/audit/record";
import { requireReach, withinPlatform } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { AppError } from "@/lib/errors";
import { enqueue } from "@/lib/jobs/enqueue";
import { followCalendarJob } from "./jobs";
import type { SetDayInput } from "./schema";

/** Enters a day, or changes it; the deadlines of what waits for review follow. */
export async function setCalendarDay(ctx: Ctx, { day, ...facts }: SetDayInput): Promise<void> {
  requireReach(ctx, "calendar.manage");
  await withinPlatform(ctx, async (tx) => {
    await tx
      .insert(calendarDays)
      .values({ day, ...facts })
      .onConflictDoUpdate({ target: calendarDays.day, set: facts });
    await enqueue(tx, followCalendarJob, {});
    await recordAudit(tx, ctx, {
      ...{ action: "calendar.set", entityType: "calendarDay", entityId: day },
      detail: { isWorking: facts.isWorking, occasion: facts.occasion },
    });
  });
}

/**
 * The day is again what its weekday says.
 * @throws AppError notFound
 */
export async function clearCalendarDay(ctx: Ctx, { day }: { day: string }): Promise<void> {
  requireReach(ctx, "calendar.manage");
  await withinPlatform(ctx, async (tx) => {
    const cleared = await tx.delete(calendarDays).where(eq(calendarDays.day, day)).returning();
    if (cleared.length === 0) throw new AppError("notFound");
    await enqueue(tx, followCalendarJob, {});
    await recordAudit(tx, ctx, { action: "calendar.clear", entityType: "calendarDay", entityId: day });
  });
}
