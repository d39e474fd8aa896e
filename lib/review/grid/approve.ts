import { and, eq, inArray, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { submissions } from "@/db/schema/intake";
import { decisions, reviewGrids, reviewItems } from "@/db/schema/review";
import { recordAudit } from "@/lib/audit/record";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { ROUNDS } from "../policy";
import { leaseEnd, reviewerId } from "../rows/lease";
import { moveSubmissions } from "../rows/move-submission";
import { leastSeconds } from "./rules";
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
    const conflicts = items.filter((item) => !found.has(item.itemId)).map((item) => item.itemId);
    if (conflicts.length > 0) return { ok: false, conflicts };
    const made = await writeApprovals(tx, ctx, input, { ...grid, submissionIds: [...found.values()] });
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
      ...made.map(({ id, submissionId }) => ({
        schoolId,
        taskId: grid.taskId,
        action: "review.approve" as const,
        entityType: "submission" as const,
        entityId: submissionId,
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

type Grid = { taskId: string; seconds: number };

/** The open grid of this reviewer, where list, count and time are as they must be. */
async function lockGrid(tx: Tx, ctx: Ctx, input: ApproveGridInput): Promise<Grid> {
  const { schoolId, gridId, items, count, pulled } = input;
  const [grid] = await tx
    .select({
      taskId: reviewGrids.taskId,
      itemIds: reviewGrids.itemIds,
      closedAt: reviewGrids.closedAt,
      seconds: sql<number>`coalesce(extract(epoch from app_now() - ${reviewGrids.shownAt}), 0)::float`,
    })
    .from(reviewGrids)
    .where(
      and(
        eq(reviewGrids.schoolId, schoolId),
        eq(reviewGrids.id, gridId),
        eq(reviewGrids.reviewerId, reviewerId(ctx)),
      ),
    )
    .for("update");
  if (!grid) throw new AppError("gridChanged", { expected: count, found: 0 });
  const named = new Set([...items.map((item) => item.itemId), ...pulled]);
  const isWhole =
    named.size === items.length + pulled.length &&
    named.size === grid.itemIds.length &&
    grid.itemIds.every((id) => named.has(id));
  if (grid.closedAt || !isWhole || count !== items.length)
    throw new AppError("gridChanged", { expected: count, found: grid.closedAt ? 0 : items.length });
  const min = leastSeconds(grid.itemIds.length);
  if (grid.seconds < min) {
    const left = Math.ceil(min - grid.seconds);
    throw new AppError("gridTooSoon", { size: grid.itemIds.length, min, left });
  }
  return { taskId: grid.taskId, seconds: grid.seconds };
}

/** Submissions, by item, of those whose claim and version are still the ones on the screen; locked. */
async function lockItems(
  tx: Tx,
  ctx: Ctx,
  { schoolId, items }: ApproveGridInput,
): Promise<Map<string, string>> {
  const rows = await tx
    .select({
      itemId: reviewItems.id,
      submissionId: submissions.id,
      token: reviewItems.claimToken,
      version: submissions.version,
    })
    .from(reviewItems)
    .innerJoin(
      submissions,
      and(eq(submissions.schoolId, reviewItems.schoolId), eq(submissions.id, reviewItems.submissionId)),
    )
    .where(
      and(
        eq(reviewItems.schoolId, schoolId),
        inArray(
          reviewItems.id,
          items.map((item) => item.itemId),
        ),
        reviewItems.isOpen,
        eq(reviewItems.claimedBy, reviewerId(ctx)),
        sql`${reviewItems.claimedUntil} > app_now()`,
        eq(submissions.state, "inReview"),
      ),
    )
    .orderBy(reviewItems.id)
    .for("update");
  const wanted = new Map(items.map((item) => [item.itemId, item]));
  const same = rows.filter((row) => {
    const item = wanted.get(row.itemId);
    return item?.token === row.token && item.version === row.version;
  });
  return new Map(same.map((row) => [row.itemId, row.submissionId]));
}

async function writeApprovals(
  tx: Tx,
  ctx: Ctx,
  { schoolId, gridId, items }: ApproveGridInput,
  { submissionIds, seconds }: Grid & { submissionIds: readonly string[] },
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
    });
  await moveSubmissions(tx, { schoolId, submissionIds }, "inReview", "held");
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
        tookMs: Math.round((seconds * 1000) / items.length),
        round: ROUNDS.first,
        holdUntil: effects,
        effectsAt: effects,
      })),
    )
    .returning({ id: decisions.id, submissionId: decisions.submissionId, effectsAt: decisions.effectsAt });
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
