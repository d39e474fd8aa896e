import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { staff } from "@/db/schema/platform";
import { messages, reminders } from "@/db/schema/progress";
import type { MessageEntry } from "./entry";
import type { Subject } from "./subject";

/** What the student was told, or should have been, and whether it arrived. */
export async function messageEntries(tx: Tx, { schoolId, enrollmentId }: Subject): Promise<MessageEntry[]> {
  const rows = await tx
    .select({
      id: messages.id,
      at: messages.createdAt,
      what: messages.kind,
      state: messages.state,
      failure: messages.failure,
      settledAt: messages.settledAt,
      text: reminders.text,
      by: staff.name,
    })
    .from(messages)
    .leftJoin(
      reminders,
      and(eq(reminders.schoolId, messages.schoolId), eq(reminders.id, messages.reminderId)),
    )
    .leftJoin(staff, eq(staff.id, reminders.createdBy))
    .where(and(eq(messages.schoolId, schoolId), eq(messages.enrollmentId, enrollmentId)));
  return rows.map((row) => ({ ...row, kind: "message" }));
}
