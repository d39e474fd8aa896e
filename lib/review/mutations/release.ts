import { and, asc, eq, isNull, lte, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { submissions } from "@/db/schema/intake";
import { decisions } from "@/db/schema/review";
import { enrollments } from "@/db/schema/roster";
import { recordAudit } from "@/lib/audit/record";
import { requireReach, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { policyInForce } from "@/lib/tasks/rows/policy-in-force";
import { outcomeOfRejection } from "../policy";
import { REJECT_REASON_CODES, type RejectReason } from "../reasons/reasons";
import { reviewerId } from "../rows/lease";

const CHUNK = 50;

/** Chore: lets the effects of decisions happen whose hold has passed. */
export async function releaseDue(ctx: Ctx): Promise<number> {
  const reach = requireReach(ctx, "review.release");
  let released = 0;
  for (;;) {
    const count = await withinReach(ctx, reach, (tx) => releaseChunk(tx, ctx));
    released += count;
    if (count < CHUNK) return released;
  }
}

/** The reviewer's own wish: no more undo, let all held decisions of mine take effect now. */
export async function releaseMine(ctx: Ctx): Promise<void> {
  const reach = requireReach(ctx, "review.decide");
  await withinReach(ctx, reach, (tx) =>
    tx
      .update(decisions)
      .set({ effectsAt: sql`app_now()` })
      .where(
        and(
          eq(decisions.reviewerId, reviewerId(ctx)),
          isNull(decisions.releasedAt),
          isNull(decisions.undoneAt),
        ),
      ),
  );
}

async function releaseChunk(tx: Tx, ctx: Ctx): Promise<number> {
  const due = await tx
    .select()
    .from(decisions)
    .where(
      and(isNull(decisions.releasedAt), isNull(decisions.undoneAt), lte(decisions.effectsAt, sql`app_now()`)),
    )
    .orderBy(asc(decisions.effectsAt))
    .limit(CHUNK)
    .for("update", { skipLocked: true });
  for (const decision of due) await release(tx, ctx, decision);
  return due.length;
}

async function release(tx: Tx, ctx: Ctx, decision: typeof decisions.$inferSelect): Promise<void> {
  const { schoolId, id, submissionId, taskId, verdict } = decision;
  await tx
    .update(decisions)
    .set({ releasedAt: sql`app_now()` })
    .where(and(eq(decisions.schoolId, schoolId), eq(decisions.id, id)));
  const [submission] = await tx
    .update(submissions)
    .set({ state: verdict === "approve" ? "approved" : "rejected", version: sql`${submissions.version} + 1` })
    .where(
      and(
        eq(submissions.schoolId, schoolId),
        eq(submissions.id, submissionId),
        eq(submissions.state, "held"),
      ),
    )
    .returning({ enrollmentId: submissions.enrollmentId });
  if (!submission) return;

  const ofEnrollment = and(eq(enrollments.schoolId, schoolId), eq(enrollments.id, submission.enrollmentId));
  if (verdict === "approve") {
    await tx.update(enrollments).set({ photo: "approved", updatedAt: sql`app_now()` }).where(ofEnrollment);
  } else {
    const [enrollment] = await tx.select().from(enrollments).where(ofEnrollment).for("update");
    if (!enrollment) return;
    const { policy } = await policyInForce(tx, schoolId, taskId);
    const reasons = REJECT_REASON_CODES.filter((code) => (decision.reasons as RejectReason[]).includes(code));
    const after = outcomeOfRejection(reasons, enrollment, policy.limits);
    await tx
      .update(enrollments)
      .set({ ...after, updatedAt: sql`app_now()` })
      .where(ofEnrollment);
  }
  await recordAudit(tx, ctx, {
    schoolId,
    taskId,
    action: "review.release",
    entityType: "submission",
    entityId: submissionId,
    detail: { decisionId: id, verdict },
  });
}
