import { type SQL, sql } from "drizzle-orm";
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
