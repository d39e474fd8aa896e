import { and, eq, gt, isNull, lte, notInArray, or, type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { reviewItems } from "@/db/schema/review";
import { type Reach, requireReach, withinReach } from "@/lib/auth/authorize";
import type { Ctx } from "@/lib/auth/ctx";
import { seenByHolder } from "../queue/hidden-score";
import { narrowing } from "../queue/narrowing";
import { loadCards, type ReviewCard } from "../rows/cards";
import { leaseEnd, reviewerId, UNCLAIMED } from "../rows/lease";
import { roundsFilter } from "../rows/rounds";
import type { ClaimInput, ItemClaim } from "../schema";

/**
 * Hands out the next items: first those the reviewer still holds from before (a reload) or was handed by a lead,
 * then free ones. Each claim carries a new token; an older window that still shows the item can no longer decide it.
 */
export async function claimItems(ctx: Ctx, input: ClaimInput): Promise<ReviewCard[]> {
  const reach = requireReach(ctx, "review.decide");
  return withinReach(ctx, reach, async (tx) => {
    const { filters, first, count } = input;
    const only = filters && (await narrowing(tx, ctx.actor, filters));
    const before = first
      ? await handOut(tx, ctx, { ...input, count: 1, only: eq(reviewItems.id, first) })
      : [];
    const held = [...input.held, ...before.map((card) => card.itemId)];
    return [...before, ...(await handOut(tx, ctx, { ...input, held, count: count - before.length, only }))];
  });
}

type Wanted = Pick<ClaimInput, "taskId" | "count" | "held"> & { only: SQL | undefined };

/** Claims so many items of the actor's queue: everything that shows photos to a reviewer gets them here. */
export async function handOut(
  tx: Tx,
  ctx: Ctx,
  { taskId, count, held, only }: Wanted,
): Promise<ReviewCard[]> {
  const reviewer = reviewerId(ctx);
  const scope = and(
    roundsFilter(ctx.actor),
    taskId ? eq(reviewItems.taskId, taskId) : undefined,
    held.length > 0 ? notInArray(reviewItems.id, held) : undefined,
    only,
  );
  const own = await take(tx, reviewer, count, and(scope, or(heldBy(reviewer), handedTo(reviewer))));
  const free =
    own.length < count ? await take(tx, reviewer, count - own.length, and(scope, isFree(reviewer))) : [];
  return loadCards(tx, [...own, ...free].sort(byQueue));
}

/** Keeps leases alive while the reviewer's window is visible. Answers which ones are lost. */
export async function renewClaims(ctx: Ctx, items: readonly ItemClaim[]): Promise<{ lost: string[] }> {
  const reach = requireReach(ctx, "review.decide");
  const renewed = await changeClaims(ctx, reach, items, { claimedUntil: leaseEnd() });
  return { lost: items.map((item) => item.itemId).filter((id) => !renewed.includes(id)) };
}

/** Gives items back that were not decided, for example when the window closes. */
export async function releaseClaims(ctx: Ctx, items: readonly ItemClaim[]): Promise<void> {
  const reach = requireReach(ctx, "review.decide");
  await changeClaims(ctx, reach, items, UNCLAIMED);
}

/** One statement: nobody else can take a row between choosing and claiming it. */
async function take(tx: Tx, reviewer: string, count: number, filter: SQL | undefined) {
  const chosen = tx
    .select({ id: reviewItems.id })
    .from(reviewItems)
    .where(and(reviewItems.isOpen, filter))
    .orderBy(
      reviewItems.dueAt,
      reviewItems.attemptsLeft,
      reviewItems.queueAt,
      reviewItems.band,
      reviewItems.id,
    )
    .limit(count)
    .for("update", { skipLocked: true });
  return tx
    .update(reviewItems)
    .set({
      claimedBy: reviewer,
      claimToken: sql`nextval('review_claim_token')`,
      claimedUntil: leaseEnd(),
      scoreSeenBy: seenByHolder(reviewer),
    })
    .where(sql`${reviewItems.id} in ${chosen}`)
    .returning({
      schoolId: reviewItems.schoolId,
      itemId: reviewItems.id,
      token: reviewItems.claimToken,
      claimedUntil: reviewItems.claimedUntil,
      round: reviewItems.round,
      notes: reviewItems.skips,
      scoreSeen: sql<boolean>`${reviewItems.scoreSeenBy} @> array[${reviewer}::uuid]`,
      place: sql<string[]>`array[${reviewItems.dueAt}::text, lpad(${reviewItems.attemptsLeft}::text, 5, '0'),
        ${reviewItems.queueAt}::text, ${reviewItems.band}::text, ${reviewItems.id}::text]`,
    });
}

/** An update answers in no order. */
function byQueue(one: { place: string[] }, other: { place: string[] }): number {
  const at = one.place.findIndex((value, index) => value !== other.place[index]);
  return at < 0 ? 0 : (one.place[at] ?? "") < (other.place[at] ?? "") ? -1 : 1;
}

type ClaimChange = { claimedUntil: SQL } | typeof UNCLAIMED;

async function changeClaims(ctx: Ctx, reach: Reach, items: readonly ItemClaim[], change: ClaimChange) {
  if (items.length === 0) return [];
  const reviewer = reviewerId(ctx);
  const same = items.map((item) =>
    and(
      eq(reviewItems.schoolId, item.schoolId),
      eq(reviewItems.id, item.itemId),
      eq(reviewItems.claimToken, item.token),
    ),
  );
  const rows = await withinReach(ctx, reach, (tx) =>
    tx
      .update(reviewItems)
      .set(change)
      .where(and(reviewItems.isOpen, heldBy(reviewer), or(...same)))
      .returning({ id: reviewItems.id }),
  );
  return rows.map((row) => row.id);
}

function heldBy(reviewer: string) {
  return and(eq(reviewItems.claimedBy, reviewer), gt(reviewItems.claimedUntil, sql`app_now()`));
}

const isUnheld = or(isNull(reviewItems.claimedUntil), lte(reviewItems.claimedUntil, sql`app_now()`));

function handedTo(reviewer: string) {
  return and(eq(reviewItems.assignedTo, reviewer), isUnheld);
}

function isFree(reviewer: string) {
  return and(
    isUnheld,
    isNull(reviewItems.assignedTo),
    sql`not (${reviewItems.barred} @> array[${reviewer}::uuid])`,
  );
}
