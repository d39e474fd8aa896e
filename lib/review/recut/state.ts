import { and, eq } from "drizzle-orm";
import { recuts, reviewItems } from "@/db/schema/review";
import type { RECUT_STATES } from "@/db/vocabulary";
import { requirePermission, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { AppError } from "@/lib/errors";
import { loadCards, type ReviewCard } from "../rows/cards";
import { reviewerId } from "../rows/lease";
import type { RecutRef } from "./schema";

export type RecutProgress = { state: (typeof RECUT_STATES)[number]; card: ReviewCard | null };

/**
 * How far a cut is that one has asked for; once it is done, the card with the new photo while one holds it.
 * @throws AppError changedMeanwhile where it is somebody else's
 */
export async function recutProgress(ctx: Ctx, { schoolId, recutId }: RecutRef): Promise<RecutProgress> {
  const reach = requirePermission(ctx, "review.decide", { schoolId });
  return withinReach(ctx, reach, async (tx) => {
    const [row] = await tx
      .select({ state: recuts.state, item: reviewItems })
      .from(recuts)
      .innerJoin(
        reviewItems,
        and(eq(reviewItems.schoolId, recuts.schoolId), eq(reviewItems.id, recuts.itemId)),
      )
      .where(
        and(eq(recuts.schoolId, schoolId), eq(recuts.id, recutId), eq(recuts.requestedBy, reviewerId(ctx))),
      );
    if (!row) throw new AppError("changedMeanwhile");
    const { state, item } = row;
    if (state !== "done" || !item.isOpen || item.claimedBy !== reviewerId(ctx)) return { state, card: null };
    const { id: itemId, claimToken: token, claimedUntil, round, skips: notes, scoreSeenBy } = item;
    const scoreSeen = scoreSeenBy.includes(reviewerId(ctx));
    const [card] = await loadCards(tx, [{ schoolId, itemId, token, claimedUntil, round, notes, scoreSeen }]);
    return { state, card: card ?? null };
  });
}
