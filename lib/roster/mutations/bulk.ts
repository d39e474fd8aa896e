import { and, eq, inArray, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { enrollments, selectionItems, selections } from "@/db/schema/roster";
import { type AuditAction, recordAudit } from "@/lib/audit/record";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { AppError } from "@/lib/errors";
import { type BulkAction, type BulkRefusal, bulkRefusal } from "../selections/policy";

type Bulk = { schoolId: string; selectionId: string; action: BulkAction; reason: string; expected: number };

export type BulkResult = { done: number; leftOut: Partial<Record<BulkRefusal, number>> };

/** Audit rows written by one statement. */
const AUDIT_CHUNK = 500;

/**
 * Does one thing to every student of a selection to whom it applies; each of them gets an audit row.
 * @throws AppError notFound, selectionChanged (students left the roster since they were counted)
 */
export async function applyToSelection(
  ctx: Ctx,
  { schoolId, selectionId, action, reason, expected }: Bulk,
): Promise<BulkResult> {
  const reach = requirePermission(ctx, "roster.edit", { schoolId });
  return withinReach(ctx, reach, async (tx) => {
    const { taskId } = await requireSelection(tx, { schoolId, selectionId });
    const chosen = await tx
      .select({
        id: enrollments.id,
        standing: enrollments.standing,
        delivery: enrollments.delivery,
        photo: enrollments.photo,
      })
      .from(selectionItems)
      .innerJoin(
        enrollments,
        and(
          eq(enrollments.schoolId, selectionItems.schoolId),
          eq(enrollments.id, selectionItems.enrollmentId),
        ),
      )
      .where(and(eq(selectionItems.schoolId, schoolId), eq(selectionItems.selectionId, selectionId)))
      .orderBy(enrollments.id)
      .for("update", { of: enrollments });
    if (chosen.length !== expected)
      throw new AppError("selectionChanged", { found: chosen.length, expected });

    const leftOut: BulkResult["leftOut"] = {};
    const ids: string[] = [];
    for (const { id, ...facts } of chosen) {
      const refusal = bulkRefusal(action, facts);
      if (refusal) leftOut[refusal] = (leftOut[refusal] ?? 0) + 1;
      else ids.push(id);
    }
    for (let at = 0; at < ids.length; at += AUDIT_CHUNK) {
      const part = ids.slice(at, at + AUDIT_CHUNK);
      await tx
        .update(enrollments)
        .set({ ...CHANGES[action], updatedAt: sql`app_now()` })
        .where(and(eq(enrollments.schoolId, schoolId), inArray(enrollments.id, part)));
      await recordAudit(
        tx,
        ctx,
        ...part.map((id) => ({
          schoolId,
          taskId,
          action: `enrollment.${action}` as const satisfies AuditAction,
          entityType: "enrollment" as const,
          entityId: id,
          detail: { selectionId, reason },
        })),
      );
    }
    return { done: ids.length, leftOut };
  });
}

const CHANGES = {
  exempt: { standing: "exempt" },
  withdraw: { standing: "withdrawn" },
  relist: { standing: "listed" },
  confirm: { standing: "listed" },
  grantAttempt: { attemptsGranted: sql`${enrollments.attemptsGranted} + 1` },
} as const satisfies Record<BulkAction, object>;

async function requireSelection(
  tx: Tx,
  { schoolId, selectionId }: { schoolId: string; selectionId: string },
) {
  const [row] = await tx
    .select({ taskId: selections.taskId })
    .from(selections)
    .where(and(eq(selections.schoolId, schoolId), eq(selections.id, selectionId)));
  if (!row) throw new AppError("notFound");
  return row;
}
