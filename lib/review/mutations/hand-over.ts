import { and, eq, inArray, ne, or, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { staff, staffRoles } from "@/db/schema/platform";
import { reviewItems } from "@/db/schema/review";
import { recordAudit } from "@/lib/audit/record";
import { requireReach, withinReach } from "@/lib/auth/authorize";
import type { Ctx, StaffActor } from "@/lib/auth/ctx";
import { reachFilter } from "@/lib/auth/reach-filter";
import { AppError } from "@/lib/errors";
import { ROUNDS } from "../policy";
import { UNCLAIMED } from "../rows/lease";
import { roundsFilter } from "../rows/rounds";
import { auditSubject } from "../rows/subject";
import type { HandOverInput } from "../schema";

/**
 * A lead hands what a person holds, or what was escalated, to somebody by name; nobody else gets it until it is
 * decided, skipped or taken back. What that person may not decide, or has decided before, stays where it is.
 * @throws AppError nobodyToHandTo where that is all of it
 */
export async function handOver(ctx: Ctx, { from, to }: HandOverInput): Promise<{ count: number }> {
  const reach = requireReach(ctx, "review.settle");
  return withinReach(ctx, reach, async (tx) => {
    const successor = await loadActor(tx, to);
    const source =
      from === "escalated"
        ? eq(reviewItems.round, ROUNDS.lead)
        : or(eq(reviewItems.claimedBy, from), eq(reviewItems.assignedTo, from));
    const handed = await tx
      .update(reviewItems)
      .set({ ...UNCLAIMED, assignedTo: to })
      .where(
        and(
          reviewItems.isOpen,
          source,
          ne(sql`coalesce(${reviewItems.assignedTo}, ${reviewItems.claimedBy}, ${reviewItems.id})`, to),
          sql`not (${reviewItems.barred} @> array[${to}::uuid])`,
          roundsFilter(successor),
          reachFilter(reach, { school: reviewItems.schoolId, task: reviewItems.taskId }),
        ),
      )
      .returning({
        schoolId: reviewItems.schoolId,
        taskId: reviewItems.taskId,
        submissionId: reviewItems.submissionId,
        goldId: reviewItems.goldId,
      });
    if (handed.length === 0) throw new AppError("nobodyToHandTo");
    await recordAudit(
      tx,
      ctx,
      ...handed.map((item) => ({
        schoolId: item.schoolId,
        taskId: item.taskId,
        action: "review.handOver" as const,
        ...auditSubject(item),
        detail: { from, to },
      })),
    );
    return { count: handed.length };
  });
}

/** A colleague with the roles that decide how far their permissions go. */
async function loadActor(tx: Tx, staffId: string): Promise<StaffActor> {
  const [person] = await tx
    .select()
    .from(staff)
    .where(and(eq(staff.id, staffId), eq(staff.isActive, true)));
  if (!person) throw new AppError("notFound");
  const grants = await tx
    .select()
    .from(staffRoles)
    .where(inArray(staffRoles.staffId, [staffId]));
  const { id, name, login, locale } = person;
  return { type: "staff", id, name, login, locale, sessionId: "", grants };
}
