import { and, eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { reviewGrids } from "@/db/schema/review";
import { reachOf, requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { AppError } from "@/lib/errors";
import { handOut } from "../mutations/claim";
import type { ReviewCard } from "../rows/cards";
import { reviewerId } from "../rows/lease";
import { gridFit } from "./fit";
import { GRID_SIZE, gridRefusal, leastSeconds } from "./rules";
import { gridStanding } from "./standing";

export type OpenGrid = { gridId: string; cards: ReviewCard[]; leastSeconds: number };

/**
 * Hands out a grid: claims photos that fit, from where all photos come, and freezes their list. Null where none is
 * free.
 * @throws AppError gridRefused
 */
export async function openGrid(
  ctx: Ctx,
  { schoolId, taskId }: { schoolId: string; taskId: string },
): Promise<OpenGrid | null> {
  requirePermission(ctx, "review.first", { schoolId, taskId });
  // How somebody works is told by all schools where that person reviews.
  return withinReach(ctx, reachOf(ctx.actor, "review.first"), async (tx) => {
    const { facts, gridFrom, hideScores } = await gridStanding(tx, reviewerId(ctx), { schoolId, taskId });
    const refusal = gridRefusal(facts);
    if (refusal || gridFrom === null) throw new AppError("gridRefused", { why: refusal?.code ?? "off" });
    const only = gridFit(gridFrom, hideScores);
    const cards = await handOut(tx, ctx, { taskId, count: GRID_SIZE, held: [], only });
    if (cards.length === 0) return null;
    const gridId = await freeze(tx, { schoolId, taskId, reviewerId: reviewerId(ctx) }, cards);
    return { gridId, cards, leastSeconds: leastSeconds(cards.length) };
  });
}

/** From the first call on, all pictures of the grid stand on the screen: the least time to look begins. */
export async function gridShown(
  ctx: Ctx,
  { schoolId, gridId }: { schoolId: string; gridId: string },
): Promise<void> {
  const reach = requirePermission(ctx, "review.first", { schoolId });
  await withinReach(ctx, reach, (tx) => markShown(tx, { schoolId, gridId, reviewerId: reviewerId(ctx) }));
}

type Owner = { schoolId: string; taskId: string; reviewerId: string };

async function freeze(tx: Tx, owner: Owner, cards: readonly ReviewCard[]): Promise<string> {
  const [grid] = await tx
    .insert(reviewGrids)
    .values({ ...owner, itemIds: cards.map((card) => card.itemId) })
    .returning({ id: reviewGrids.id });
  if (!grid) throw new Error("the grid was not written");
  return grid.id;
}

async function markShown(
  tx: Tx,
  grid: { schoolId: string; gridId: string; reviewerId: string },
): Promise<void> {
  await tx
    .update(reviewGrids)
    .set({ shownAt: sql`app_now()` })
    .where(
      and(
        eq(reviewGrids.schoolId, grid.schoolId),
        eq(reviewGrids.id, grid.gridId),
        eq(reviewGrids.reviewerId, grid.reviewerId),
        isNull(reviewGrids.shownAt),
      ),
    );
}
