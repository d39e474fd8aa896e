import { and, eq, gt, type SQL, sql } from "drizzle-orm";
import { reviewItems } from "@/db/schema/review";
import type { Ctx } from "@/lib/auth/ctx";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";

/** When a claim made now lapses. */
export function leaseEnd(): SQL {
  return sql`app_now() + ${env().QC_REVIEW_LEASE_SECONDS} * interval '1 second'`;
}

/** Decisions are made by people. */
export function reviewerId(ctx: Ctx): string {
  if (ctx.actor.type !== "staff") throw new AppError("forbidden");
  return ctx.actor.id;
}

type ClaimRef = { schoolId: string; itemId: string; token: number };

/** The fencing: an open item of which the actor holds the current token, within the lease. */
export function claimHeld(ctx: Ctx, { schoolId, itemId, token }: ClaimRef): SQL | undefined {
  return and(
    eq(reviewItems.schoolId, schoolId),
    eq(reviewItems.id, itemId),
    reviewItems.isOpen,
    eq(reviewItems.claimedBy, reviewerId(ctx)),
    eq(reviewItems.claimToken, token),
    gt(reviewItems.claimedUntil, sql`app_now()`),
  );
}

export const UNCLAIMED = { claimedBy: null, claimToken: null, claimedUntil: null };
