import { and, eq } from "drizzle-orm";
import { tasks } from "@/db/schema/tasks";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { AppError } from "@/lib/errors";
import { formatDay } from "@/lib/i18n/format";
import { policyInForce } from "@/lib/tasks/rows/policy-in-force";
import { countSegment, inSegment, type Segment, type SegmentCounts } from "./recipients";
import { reminderText } from "./text";

export type ReminderPreview = SegmentCounts & { everyDays: number; text: string };

/** Who of a segment would be reminded, who not and why, and the words proposed. */
export async function previewReminder(ctx: Ctx, segment: Segment): Promise<ReminderPreview> {
  const { schoolId, taskId, college } = segment;
  const reach = requirePermission(ctx, "progress.remind", {
    schoolId,
    taskId,
    college: college ?? undefined,
  });
  return withinReach(ctx, reach, async (tx) => {
    const { policy } = await policyInForce(tx, schoolId, taskId);
    const { everyDays } = policy.reminders;
    const [task] = await tx
      .select({ name: tasks.name, closesAt: tasks.closesAt })
      .from(tasks)
      .where(and(eq(tasks.schoolId, schoolId), eq(tasks.id, taskId)));
    if (!task) throw new AppError("notFound");
    const counts = await countSegment(tx, inSegment(reach, segment), everyDays);
    return { ...counts, everyDays, text: reminderText({ task: task.name, day: formatDay(task.closesAt) }) };
  });
}
