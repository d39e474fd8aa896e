import { and, asc, eq, gt, isNull, lte, or, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { decisions } from "@/db/schema/review";
import { recordAudit } from "@/lib/audit/record";
import { requireReach, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { isMissedGold } from "../gold/missed";
import { lockGrids } from "../grid/standing";
import { HOLD_DECISIONS } from "../policy";
import { reviewerId } from "../rows/lease";
import { nextRound } from "../rows/next-round";
import { settle } from "../rows/settle";
import { auditSubject } from "../rows/subject";

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

/** How many decisions of the same person came after one and still stand, counted up to what matters. */
const followers = sql`(select count(*) from (select 1 from decisions later
  where later.reviewer_id = ${decisions.reviewerId} and later.created_at > ${decisions.createdAt}
    and later.undone_at is null limit ${HOLD_DECISIONS}) counted)`;

/** The hold ends with the later of its time and so many further decisions, at the latest at `effectsAt`. */
const isDue = or(
  lte(decisions.effectsAt, sql`app_now()`),
  and(lte(decisions.holdUntil, sql`app_now()`), gt(followers, HOLD_DECISIONS - 1)),
);

async function releaseChunk(tx: Tx, ctx: Ctx): Promise<number> {
  const due = await tx
    .select()
    .from(decisions)
    .where(and(isNull(decisions.releasedAt), isNull(decisions.undoneAt), isDue))
    .orderBy(asc(decisions.holdUntil))
    .limit(CHUNK)
    .for("update", { skipLocked: true });
  for (const decision of due) await release(tx, ctx, decision);
  return due.length;
}

async function release(tx: Tx, ctx: Ctx, decision: typeof decisions.$inferSelect): Promise<void> {
  const { schoolId, id, submissionId, taskId, verdict, round } = decision;
  await tx
    .update(decisions)
    .set({ releasedAt: sql`app_now()` })
    .where(and(eq(decisions.schoolId, schoolId), eq(decisions.id, id)));
  const onPhoto = submissionId ? { ...decision, submissionId } : null;
  const next = onPhoto && (await nextRound(tx, onPhoto));
  // A verdict on gold has nothing to have an effect on: it is counted, and one passed over in a grid ends the grids.
  if (onPhoto && next === null) await settle(tx, onPhoto);
  if (decision.gridId && (await isMissedGold(tx, decision)))
    await lockGrids(tx, { schoolId, staffId: decision.reviewerId });
  await recordAudit(tx, ctx, {
    schoolId,
    taskId,
    action: next === null ? "review.release" : "review.second",
    ...auditSubject(decision),
    detail: { decisionId: id, verdict, round, ...(next !== null && { next }) },
  });
}
