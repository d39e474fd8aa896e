import { and, eq, inArray, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { decisions, reviewGrids, reviewItems } from "@/db/schema/review";
import { recordAudit } from "@/lib/audit/record";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { env } from "@/lib/env";
import { moveGold } from "../gold/move";
import { ROUNDS } from "../policy";
import { leaseEnd, reviewerId } from "../rows/lease";
import { moveSubmissions } from "../rows/move-submission";
import { auditSubject, goldOf, submissionsOf } from "../rows/subject";
import { type Found, type Grid, lockGrid, lockItems } from "./lock";
import type { ApproveGridInput } from "./schema";

export type GridAnswer =
  | { ok: true; approved: number; effectsAt: string }
  /** Photos that somebody changed, or whose claim ended. Nothing at all was approved. */
  | { ok: false; conflicts: string[] };

/**
 * Approves the photos of a grid, all or none: the list must be the frozen one, of the number that was shown, and
 * looked at long enough. What was pulled out stays claimed and is not shown in a grid again.
 * @throws AppError gridChanged, gridTooSoon
 */
export async function approveGrid(ctx: Ctx, input: ApproveGridInput): Promise<GridAnswer> {
  const { schoolId, gridId, items, pulled } = input;
  const reach = requirePermission(ctx, "review.first", { schoolId });
  return withinReach(ctx, reach, async (tx) => {
    const grid = await lockGrid(tx, ctx, input);
    requirePermission(ctx, "review.first", { schoolId, taskId: grid.taskId });
    const found = await lockItems(tx, ctx, input);
    const kept = new Set(found.map(({ itemId }) => itemId));
    const conflicts = items.filter(({ itemId }) => !kept.has(itemId)).map(({ itemId }) => itemId);
    if (conflicts.length > 0) return { ok: false, conflicts };
    const made = await writeApprovals(tx, ctx, input, { ...grid, found });
    await keepPulled(tx, ctx, input);
    await recordAudit(
      tx,
      ctx,
      {
        schoolId,
        taskId: grid.taskId,
        action: "grid.approve",
        entityType: "grid",
        entityId: gridId,
        detail: { approved: items.length, pulled: pulled.length },
      },
      ...made.map(({ id, ...subject }) => ({
        schoolId,
        taskId: grid.taskId,
        action: "review.approve" as const,
        ...auditSubject(subject),
        detail: { decisionId: id, reasons: [], round: ROUNDS.first, gridId },
      })),
    );
    return {
      ok: true,
      approved: made.length,
      effectsAt: (made[0]?.effectsAt ?? ctx.clock.now()).toISOString(),
    };
  });
}

async function writeApprovals(
  tx: Tx,
  ctx: Ctx,
  { schoolId, gridId, items }: ApproveGridInput,
  { found, seconds }: Grid & { found: readonly Found[] },
) {
  const itemIds = items.map((item) => item.itemId);
  const closed = await tx
    .update(reviewItems)
    .set({ isOpen: false })
    .where(and(eq(reviewItems.schoolId, schoolId), inArray(reviewItems.id, itemIds)))
    .returning({
      itemId: reviewItems.id,
      taskId: reviewItems.taskId,
      submissionId: reviewItems.submissionId,
      goldId: reviewItems.goldId,
    });
  await moveSubmissions(tx, { schoolId, submissionIds: submissionsOf(found) }, "inReview", "held");
  for (const goldId of goldOf(found)) await moveGold(tx, { schoolId, goldId });
  await tx
    .update(reviewGrids)
    .set({ closedAt: sql`app_now()` })
    .where(and(eq(reviewGrids.schoolId, schoolId), eq(reviewGrids.id, gridId)));
  // The whole batch takes effect at one moment, however much its reviewer decides meanwhile.
  const effects = sql`app_now() + ${env().QC_REVIEW_GRID_HOLD_SECONDS} * interval '1 second'`;
  return tx
    .insert(decisions)
    .values(
      closed.map((item) => ({
        schoolId,
        ...item,
        gridId,
        reviewerId: reviewerId(ctx),
        verdict: "approve" as const,
        // No photo whose score is hidden stands in a grid.
        scoreShown: true,
        tookMs: Math.round((seconds * 1000) / items.length),
        round: ROUNDS.first,
        holdUntil: effects,
        effectsAt: effects,
      })),
    )
    .returning({
      id: decisions.id,
      submissionId: decisions.submissionId,
      goldId: decisions.goldId,
      effectsAt: decisions.effectsAt,
    });
}

/** What the reviewer wanted to see by itself stays with the reviewer, and out of grids. */
async function keepPulled(tx: Tx, ctx: Ctx, { schoolId, pulled }: ApproveGridInput): Promise<void> {
  if (pulled.length === 0) return;
  await tx
    .update(reviewItems)
    .set({ isClean: false, claimedUntil: leaseEnd() })
    .where(
      and(
        eq(reviewItems.schoolId, schoolId),
        inArray(reviewItems.id, pulled),
        reviewItems.isOpen,
        eq(reviewItems.claimedBy, reviewerId(ctx)),
        sql`${reviewItems.claimedUntil} > app_now()`,
      ),
    );
}
