import { and, eq, inArray, type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { enrollments } from "@/db/schema/roster";
import { recordAudit } from "@/lib/audit/record";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { AppError } from "@/lib/errors";
import { policyInForce } from "@/lib/tasks/rows/policy-in-force";
import type { Policy } from "@/lib/tasks/schema";
import { oneMoreAttempt } from "../enrollments/one-more-attempt";
import { inSelection, requireSelection } from "../selections/frozen";
import { type BulkAction, type BulkRefusal, bulkRefusal, permissionOf } from "../selections/policy";

type Deed = { schoolId: string; action: BulkAction; reason: string };

export type BulkResult = { done: number; leftOut: Partial<Record<BulkRefusal, number>> };

/** Audit rows written by one statement. */
const AUDIT_CHUNK = 500;

/**
 * Does one thing to every student of a selection to whom it applies; each of them gets an audit row.
 * @throws AppError notFound, selectionChanged (students left the roster since they were counted)
 */
export async function applyToSelection(
  ctx: Ctx,
  { selectionId, expected, ...deed }: Deed & { selectionId: string; expected: number },
): Promise<BulkResult> {
  const reach = requirePermission(ctx, "student.act", { schoolId: deed.schoolId });
  requirePermission(ctx, permissionOf(deed.action), { schoolId: deed.schoolId });
  return withinReach(ctx, reach, async (tx) => {
    const { schoolId } = deed;
    const { taskId } = await requireSelection(tx, { schoolId, selectionId });
    const isChosen = and(eq(enrollments.taskId, taskId), inSelection({ schoolId, selectionId }));
    const found = await tx.$count(enrollments, and(eq(enrollments.schoolId, schoolId), isChosen));
    if (found !== expected) throw new AppError("selectionChanged", { found, expected });
    return applyTo(tx, ctx, { ...deed, taskId, selectionId }, isChosen);
  });
}

/**
 * Does the same to one student.
 * @throws AppError notFound, notApplicable where it does not apply to this student as things stand
 */
export async function applyToStudent(
  ctx: Ctx,
  { enrollmentId, ...deed }: Deed & { enrollmentId: string },
): Promise<void> {
  const reach = requirePermission(ctx, "student.act", { schoolId: deed.schoolId });
  requirePermission(ctx, permissionOf(deed.action), { schoolId: deed.schoolId });
  await withinReach(ctx, reach, (tx) => applyToOne(tx, ctx, enrollmentId, deed));
}

/**
 * Lets one student off the fee, for who does nothing else to students.
 * @throws AppError notFound, notApplicable
 */
export async function waiveFee(
  ctx: Ctx,
  { enrollmentId, ...why }: Omit<Deed, "action"> & { enrollmentId: string },
): Promise<void> {
  const reach = requirePermission(ctx, "fee.waive", { schoolId: why.schoolId });
  await withinReach(ctx, reach, (tx) => applyToOne(tx, ctx, enrollmentId, { ...why, action: "waive" }));
}

async function applyToOne(tx: Tx, ctx: Ctx, enrollmentId: string, deed: Deed): Promise<void> {
  const isThis = and(eq(enrollments.schoolId, deed.schoolId), eq(enrollments.id, enrollmentId));
  const [row] = await tx.select({ taskId: enrollments.taskId }).from(enrollments).where(isThis);
  if (!row) throw new AppError("notFound");
  const { leftOut } = await applyTo(tx, ctx, { ...deed, taskId: row.taskId }, isThis);
  const [refusal] = Object.keys(leftOut);
  if (refusal) throw new AppError("notApplicable", { refusal });
}

async function applyTo(
  tx: Tx,
  ctx: Ctx,
  { schoolId, taskId, action, reason, selectionId }: Deed & { taskId: string; selectionId?: string },
  whom: SQL | undefined,
): Promise<BulkResult> {
  const { policy } = await policyInForce(tx, schoolId, taskId);
  const chosen = await tx
    .select({
      id: enrollments.id,
      standing: enrollments.standing,
      delivery: enrollments.delivery,
      photo: enrollments.photo,
      payment: enrollments.payment,
    })
    .from(enrollments)
    .where(and(eq(enrollments.schoolId, schoolId), whom))
    .orderBy(enrollments.id)
    .for("update");
  const leftOut: BulkResult["leftOut"] = {};
  const ids: string[] = [];
  for (const { id, ...facts } of chosen) {
    const refusal = bulkRefusal(action, facts, policy);
    if (refusal) leftOut[refusal] = (leftOut[refusal] ?? 0) + 1;
    else ids.push(id);
  }
  for (let at = 0; at < ids.length; at += AUDIT_CHUNK) {
    const part = ids.slice(at, at + AUDIT_CHUNK);
    await tx
      .update(enrollments)
      .set({ ...changesOf(action, policy), updatedAt: sql`app_now()` })
      .where(and(eq(enrollments.schoolId, schoolId), inArray(enrollments.id, part)));
    await recordAudit(
      tx,
      ctx,
      ...part.map((id) => ({
        schoolId,
        taskId,
        action: `enrollment.${action}` as const,
        entityType: "enrollment" as const,
        entityId: id,
        detail: { ...(selectionId && { selectionId }), reason },
      })),
    );
  }
  return { done: ids.length, leftOut };
}

function changesOf(action: BulkAction, policy: Policy) {
  const { alreadyCollected } = policy;
  switch (action) {
    case "exempt":
      return { standing: "exempt" as const };
    case "withdraw":
      return { standing: "withdrawn" as const };
    case "relist":
    case "confirm":
      return { standing: "listed" as const };
    case "grantAttempt":
      return oneMoreAttempt(policy);
    case "waive":
      return { payment: "waived" as const };
    case "permitRecollection":
      return {
        // Collected once before: the extra review and service fee is due; after failed comparisons nothing is.
        ...(alreadyCollected.extraFeeFen > 0 && {
          payment: sql`case ${enrollments.standing} when 'exempt' then 'due' else ${enrollments.payment} end`,
          isRecollection: sql`${enrollments.isRecollection} or ${enrollments.standing} = 'exempt'`,
        }),
        standing: "listed" as const,
        photo: sql`case ${enrollments.photo} when 'withRegistrar' then 'intercepted' else ${enrollments.photo} end`,
        compareFailures: 0,
      };
  }
}
