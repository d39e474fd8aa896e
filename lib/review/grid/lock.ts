import { and, eq, inArray, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { goldItems } from "@/db/schema/gold";
import { submissions } from "@/db/schema/intake";
import { reviewGrids, reviewItems } from "@/db/schema/review";
import type { Ctx } from "@/lib/auth/ctx";
import { AppError } from "@/lib/errors";
import { reviewerId } from "../rows/lease";
import { goldOf, submissionsOf } from "../rows/subject";
import { leastSeconds } from "./rules";
import type { ApproveGridInput } from "./schema";

export type Grid = { taskId: string; seconds: number };

/** The open grid of this reviewer, where list, count and time are as they must be. */
export async function lockGrid(tx: Tx, ctx: Ctx, input: ApproveGridInput): Promise<Grid> {
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

export type Found = { itemId: string; submissionId: string | null; goldId: string | null };

/** Items whose claim and version are still the ones on the screen; locked with what they are about. */
export async function lockItems(tx: Tx, ctx: Ctx, { schoolId, items }: ApproveGridInput): Promise<Found[]> {
  const rows = await tx
    .select({
      itemId: reviewItems.id,
      submissionId: reviewItems.submissionId,
      goldId: reviewItems.goldId,
      token: reviewItems.claimToken,
    })
    .from(reviewItems)
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
      ),
    )
    .orderBy(reviewItems.id)
    .for("update");
  const versions = await lockVersions(tx, schoolId, rows);
  const wanted = new Map(items.map((item) => [item.itemId, item]));
  return rows.filter(({ itemId, token, submissionId, goldId }) => {
    const item = wanted.get(itemId);
    return item?.token === token && item.version === versions.get(submissionId ?? goldId ?? "");
  });
}

/** Versions of waiting submissions and of gold items, by id; locked. */
async function lockVersions(tx: Tx, schoolId: string, rows: readonly Found[]): Promise<Map<string, number>> {
  const waiting = await tx
    .select({ id: submissions.id, version: submissions.version })
    .from(submissions)
    .where(
      and(
        eq(submissions.schoolId, schoolId),
        inArray(submissions.id, submissionsOf(rows)),
        eq(submissions.state, "inReview"),
      ),
    )
    .orderBy(submissions.id)
    .for("update");
  const gold = await tx
    .select({ id: goldItems.id, version: goldItems.version })
    .from(goldItems)
    .where(and(eq(goldItems.schoolId, schoolId), inArray(goldItems.id, goldOf(rows))))
    .orderBy(goldItems.id)
    .for("update");
  return new Map([...waiting, ...gold].map(({ id, version }) => [id, version]));
}
