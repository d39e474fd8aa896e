import { createHmac } from "node:crypto";
import { sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { rateCounts } from "@/db/schema/accounts";
import { deriveKey } from "@/lib/crypto/keys";
import { AppError } from "@/lib/errors";
import type { Rate } from "./operation";

/** A caller's name in the counts: an account's id or a network's address, unreadable. */
export function rateKey(text: string): Buffer {
  return createHmac("sha256", deriveKey("rate")).update(text).digest();
}

/**
 * Counts a call within the present window of time; counted before it is done, so that parallel calls cannot pass.
 * @throws AppError rateLimited with the seconds to wait
 */
export async function countCall(
  db: Db,
  caller: string,
  operation: string,
  { limit, seconds }: Rate,
): Promise<void> {
  const start = sql`to_timestamp(floor(extract(epoch from app_now()) / ${seconds}::int) * ${seconds}::int)`;
  const [counted] = await db
    .insert(rateCounts)
    .values({ key: rateKey(`${caller}|${operation}`), windowStart: start, n: 1 })
    .onConflictDoUpdate({
      target: [rateCounts.key, rateCounts.windowStart],
      set: { n: sql`rate_counts.n + 1` },
    })
    .returning({
      n: rateCounts.n,
      wait: sql<number>`ceil(extract(epoch from ${rateCounts.windowStart}) + ${seconds}::int - extract(epoch from app_now()))::int`,
    });
  if (counted && counted.n > limit)
    throw new AppError("rateLimited", { limit, seconds, wait: Math.max(1, counted.wait) });
}
