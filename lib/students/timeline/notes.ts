import { and, eq, inArray, notInArray } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { auditEvents } from "@/db/schema/audit";
import { staff } from "@/db/schema/platform";
import { type AuditAction, auditKey } from "@/lib/audit/record";
import type { NoteEntry } from "./entry";
import { reasonIn } from "./reason-in";
import type { Subject } from "./subject";

/** Told by entries of their own, with the picture, the values or the amount. */
const TOLD_ELSEWHERE: AuditAction[] = [
  "reference.replace",
  "enrollment.correct",
  "payment.takeOnSite",
  "mismatch.settle",
];

/** What staff did to this student: exemptions, grants, unbinding, looks at the number. */
export async function noteEntries(
  tx: Tx,
  { schoolId, enrollmentId, studentId }: Subject,
): Promise<NoteEntry[]> {
  const rows = await tx
    .select({ event: auditEvents, by: staff.name })
    .from(auditEvents)
    .leftJoin(staff, eq(staff.id, auditEvents.actorId))
    .where(
      and(
        eq(auditEvents.schoolId, schoolId),
        inArray(auditEvents.entityId, [enrollmentId, studentId]),
        inArray(auditEvents.entityType, ["enrollment", "student"]),
        notInArray(auditEvents.action, TOLD_ELSEWHERE),
      ),
    );
  return rows.map(({ event, by }) => ({
    kind: "note",
    id: event.id,
    at: event.createdAt,
    by,
    action: auditKey(event.action),
    reason: reasonIn(event.detail),
  }));
}
