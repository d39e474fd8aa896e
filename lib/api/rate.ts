import { createHmac } from "node:crypto";
import { sql } from "drizzle-orm";
import type { Db } from "@/db/client";
import { commitsLazily } from "@/db/commits-lazily";
import { executePrepared } from "@/db/prepared";
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
  const [counted] = await executePrepared<{ n: number; wait: number }>(
    db,
    sql`insert into rate_counts (key, window_start, n)
      values (${rateKey(`${caller}|${operation}`)},
        to_timestamp(floor(extract(epoch from app_now()) / ${seconds}::int) * ${seconds}::int), 1)
      on conflict (key, window_start) do update set n = rate_counts.n + 1
      returning n, ceil(extract(epoch from window_start) + ${seconds}::int - extract(epoch from app_now()))::int as wait,
        ${commitsLazily}`,
  );
  if (counted && counted.n > limit)
    throw new AppError("rateLimited", { limit, seconds, wait: Math.max(1, counted.wait) });
}
