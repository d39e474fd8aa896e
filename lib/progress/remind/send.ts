import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { reminders } from "@/db/schema/progress";
import { recordAudit } from "@/lib/audit/record";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { AppError } from "@/lib/errors";
import { hasPersonalNumber } from "@/lib/review/note/personal-numbers";
import { policyInForce } from "@/lib/tasks/rows/policy-in-force";
import { collegesOf } from "../rows/colleges-of";
import { requesterId } from "../rows/requester";
import { countSegment, inSegment, isReachable, type Segment, wasReminded } from "./recipients";

/** Audit rows written by one statement. */
const AUDIT_CHUNK = 500;

type Reminder = Segment & { text: string; expected: number };

/**
 * Puts a reminder for everybody of a segment into the outbox whom the task's rules let be reminded now.
 * @throws AppError taskNotOpen, noteForbidden, nobodyToRemind, remindersChanged
 */
export async function sendReminder(ctx: Ctx, reminder: Reminder): Promise<{ recipients: number }> {
  const { schoolId, taskId, buckets, college, selectionId, text, expected } = reminder;
  const reach = requirePermission(ctx, "progress.remind", {
    schoolId,
    taskId,
    college: college ?? undefined,
  });
  if (hasPersonalNumber(text)) throw new AppError("noteForbidden");
  return withinReach(ctx, reach, async (tx) => {
    await lockOpenTask(tx, schoolId, taskId);
    const { policy } = await policyInForce(tx, schoolId, taskId);
    const { everyDays } = policy.reminders;
    const segment = inSegment(reach, reminder);
    const { recipients } = await countSegment(tx, segment, everyDays);
    if (recipients === 0) throw new AppError("nobodyToRemind", { days: everyDays });
    if (recipients !== expected) throw new AppError("remindersChanged", { found: recipients, expected });
    const [made] = await tx
      .insert(reminders)
      .values({
        schoolId,
        taskId,
        buckets: [...buckets],
        selectionId,
        colleges: college === null ? collegesOf(reach) : [college],
        text,
        recipients,
        createdBy: requesterId(ctx),
      })
      .returning({ id: reminders.id });
    if (!made) throw new Error("the reminder was not written");
    const sent = await tx.execute<{ enrollmentId: string }>(sql`
      insert into messages (school_id, task_id, enrollment_id, kind, reminder_id)
      select school_id, task_id, id, 'reminder', ${made.id} from enrollments
      where ${segment} and ${isReachable} and not ${wasReminded(everyDays)}
      returning enrollment_id as "enrollmentId"`);
    await recordAudit(tx, ctx, {
      ...{ schoolId, taskId, action: "reminder.send", entityType: "reminder", entityId: made.id },
      detail: { buckets, recipients, ...(selectionId && { selectionId }) },
    });
    for (let at = 0; at < sent.length; at += AUDIT_CHUNK) {
      const rows = sent.slice(at, at + AUDIT_CHUNK).map(({ enrollmentId }) => ({
        ...({ schoolId, taskId, action: "enrollment.remind", entityType: "enrollment" } as const),
        entityId: enrollmentId,
        detail: { reminderId: made.id },
      }));
      await recordAudit(tx, ctx, ...rows);
    }
    return { recipients: sent.length };
  });
}

/** Two people who remind at the same time do it one after the other, or some would be told twice. */
async function lockOpenTask(tx: Tx, schoolId: string, taskId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`remind ${taskId}`}, 0))`);
  const [task] = await tx.execute<{ status: string }>(
    sql`select status from tasks where school_id = ${schoolId} and id = ${taskId}`,
  );
  if (!task) throw new AppError("notFound");
  if (task.status !== "open") throw new AppError("taskNotOpen");
}
