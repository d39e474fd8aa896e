import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { runPrepared } from "@/db/prepared";
import { productions } from "@/db/schema/capture";
import { captures } from "@/db/schema/intake";
import { enrollments } from "@/db/schema/roster";
import { recordAudit } from "@/lib/audit/record";
import { withinReach } from "@/lib/auth/authorize";
import type { OwnEnrollment } from "@/lib/auth/ctx";
import { requireOwn, type StudentCtx } from "@/lib/auth/own-enrollment";
import { AppError } from "@/lib/errors";
import { enqueue } from "@/lib/jobs/enqueue";
import { produceCaptureJob } from "../jobs";
import { quotaAt, spend } from "./quota";
import { requireMay, type Standing, standingOf } from "./standing";

type Wish = { enrollmentId: string; captureId: string; confirmed: boolean };

/**
 * Has the standard photo of a capture made. It counts at once, so that two requests cannot both have the last one; a
 * capture is made into one only once, and asking again answers that one.
 * @throws AppError notFound, confirmationNeeded, or why none may be made now
 */
export async function produce(
  ctx: StudentCtx,
  { enrollmentId, captureId, confirmed }: Wish,
): Promise<{ productionId: string }> {
  const { reach, own } = requireOwn(ctx, "own.act", enrollmentId);
  return withinReach(ctx, reach, async (tx) => {
    const standing = await standingOf(tx, ctx, own, "write");
    const [before] = await Promise.all([
      productionOf(tx, own, captureId),
      requireCapture(tx, own, captureId),
    ]);
    if (before) return { productionId: before };
    requireMay(ctx, "produce", standing);
    if (standing.policy.limits.confirmationBefore === "production" && !confirmed)
      throw new AppError("confirmationNeeded", { step: "production" });
    const roundEndBefore = await countOne(tx, ctx, standing);
    const { comparesFaces } = standing;
    return { productionId: await begin(tx, ctx, own, { captureId, comparesFaces, roundEndBefore }) };
  });
}

async function requireCapture(tx: Tx, { schoolId, enrollmentId }: OwnEnrollment, captureId: string) {
  const own = and(
    eq(captures.schoolId, schoolId),
    eq(captures.id, captureId),
    eq(captures.enrollmentId, enrollmentId),
  );
  const [row] = await runPrepared(tx.select({ id: captures.id }).from(captures).where(own));
  if (!row) throw new AppError("notFound");
}

async function productionOf(tx: Tx, { schoolId }: OwnEnrollment, captureId: string) {
  const ofCapture = and(eq(productions.schoolId, schoolId), eq(productions.captureId, captureId));
  const [row] = await runPrepared(tx.select({ id: productions.id }).from(productions).where(ofCapture));
  return row?.id;
}

/** @returns when the round would have ended without it; null where it begins one */
async function countOne(
  tx: Tx,
  ctx: StudentCtx,
  { enrollment, facts, policy }: Standing,
): Promise<Date | null> {
  const now = ctx.clock.now();
  const { used, until } = spend(facts.standardizations, policy.limits, now);
  const count = tx
    .update(enrollments)
    .set({ standardizationsUsed: used, standardizationsUntil: until, updatedAt: sql`app_now()` })
    .where(and(eq(enrollments.schoolId, enrollment.schoolId), eq(enrollments.id, enrollment.id)));
  await runPrepared(count);
  return quotaAt(facts.standardizations, now).until;
}

async function begin(
  tx: Tx,
  ctx: StudentCtx,
  { schoolId, taskId, enrollmentId }: OwnEnrollment,
  made: { captureId: string; comparesFaces: boolean; roundEndBefore: Date | null },
): Promise<string> {
  const insert = tx
    .insert(productions)
    .values({
      ...{ schoolId, taskId, enrollmentId, ...made },
      no: sql`(select coalesce(max(no), 0) + 1 from productions
        where school_id = ${schoolId} and enrollment_id = ${enrollmentId})`,
    })
    .returning({ id: productions.id });
  const [row] = await runPrepared(insert);
  if (!row) throw new Error("the production was not written");
  await Promise.all([
    enqueue(tx, produceCaptureJob, { schoolId, productionId: row.id }),
    recordAudit(tx, ctx, {
      ...{ schoolId, taskId, action: "production.create", entityType: "enrollment", entityId: enrollmentId },
      detail: { productionId: row.id, captureId: made.captureId },
    }),
  ]);
  return row.id;
}
