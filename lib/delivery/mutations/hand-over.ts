import { and, eq, inArray, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { batches, batchHandovers, batchItems } from "@/db/schema/delivery";
import { enrollments } from "@/db/schema/roster";
import { recordAudit } from "@/lib/audit/record";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { AppError } from "@/lib/errors";
import { tellStudents } from "@/lib/messages/outbox/tell-students";
import { policyInForce } from "@/lib/tasks/rows/policy-in-force";
import { mayMarkUploaded, openRecipients } from "../life/steps";
import { targetOf } from "../life/target";
import { lockBatch } from "../rows/plan";
import type { BatchNote, BatchRef, HandOver } from "../schema";

/** Message rows written by one statement. */
const TOLD_AT_ONCE = 5000;

/**
 * Records to whom, how and when a built batch was handed. With the last of those whom it is for its students become
 * delivered and are told, in the same transaction; who has moved on since is left as is.
 * @throws AppError notFound, batchState where it is not to be handed to them, or was
 */
export async function handOverBatch(
  ctx: Ctx,
  input: HandOver,
): Promise<{ students: number; isWhole: boolean }> {
  const { schoolId, batchId, recipient, way, receiver, handedOn, receipt } = input;
  const reach = requirePermission(ctx, "batch.seal", { schoolId });
  const { actor } = ctx;
  if (actor.type !== "staff") throw new AppError("forbidden");
  return withinReach(ctx, reach, async (tx) => {
    const batch = await lockBatch(tx, { schoolId, batchId });
    const { taskId, status } = batch;
    const { policy } = await policyInForce(tx, schoolId, taskId);
    const handed = await tx
      .select({ recipient: batchHandovers.recipient })
      .from(batchHandovers)
      .where(and(eq(batchHandovers.schoolId, schoolId), eq(batchHandovers.batchId, batchId)));
    const done = handed.map((one) => one.recipient);
    const open = openRecipients(status, targetOf(batch, policy), done);
    if (!open.includes(recipient)) throw new AppError("batchState", { status });
    await tx
      .insert(batchHandovers)
      .values({ schoolId, batchId, recipient, way, receiver, handedOn, receipt, createdBy: actor.id });
    const isWhole = open.length === 1 && status === "built";
    if (isWhole) {
      await tx
        .update(batches)
        .set({ status: "delivered", deliveredAt: sql`app_now()` })
        .where(and(eq(batches.schoolId, schoolId), eq(batches.id, batchId)));
    }
    const students = isWhole ? await moveStudents(tx, { schoolId, batchId, taskId }, "delivered") : 0;
    await recordAudit(tx, ctx, {
      ...{ schoolId, taskId, action: "batch.handOver", entityType: "batch", entityId: batchId },
      detail: { recipient, way, handedOn, receipt, students },
    });
    return { students, isWhole };
  });
}

/**
 * Records that 学信网 shows the photos of a delivered batch (已上网). Its students follow and are told.
 * @throws AppError notFound, batchState
 */
export async function markUploaded(
  ctx: Ctx,
  { schoolId, batchId, note }: BatchNote,
): Promise<{ students: number }> {
  const reach = requirePermission(ctx, "batch.seal", { schoolId });
  return withinReach(ctx, reach, async (tx) => {
    const batch = await lockBatch(tx, { schoolId, batchId });
    const { taskId, status } = batch;
    const { policy } = await policyInForce(tx, schoolId, taskId);
    if (!mayMarkUploaded(status, targetOf(batch, policy))) throw new AppError("batchState", { status });
    await tx
      .update(batches)
      .set({ status: "uploaded", uploadedAt: sql`app_now()` })
      .where(and(eq(batches.schoolId, schoolId), eq(batches.id, batchId)));
    const students = await moveStudents(tx, { schoolId, batchId, taskId }, "online");
    await recordAudit(tx, ctx, {
      ...{ schoolId, taskId, action: "batch.upload", entityType: "batch", entityId: batchId },
      detail: { students, note },
    });
    return { students };
  });
}

/** Answers how many went along. */
async function moveStudents(
  tx: Tx,
  { schoolId, batchId, taskId }: BatchRef & { taskId: string },
  to: "delivered" | "online",
): Promise<number> {
  const inBatch = tx
    .select({ id: batchItems.enrollmentId })
    .from(batchItems)
    .where(and(eq(batchItems.schoolId, schoolId), eq(batchItems.batchId, batchId)));
  const moved = await tx
    .update(enrollments)
    .set({ delivery: to, updatedAt: sql`app_now()` })
    .where(
      and(
        eq(enrollments.schoolId, schoolId),
        inArray(enrollments.id, inBatch),
        eq(enrollments.delivery, to === "delivered" ? "sealed" : "delivered"),
      ),
    )
    .returning({ id: enrollments.id });
  const enrollmentIds = moved.map(({ id }) => id);
  for (let at = 0; at < enrollmentIds.length; at += TOLD_AT_ONCE) {
    const some = enrollmentIds.slice(at, at + TOLD_AT_ONCE);
    await tellStudents(tx, { schoolId, taskId, kind: to, enrollmentIds: some });
  }
  return enrollmentIds.length;
}
