import { sql } from "drizzle-orm";
import type { Db, Tx } from "./client";
import { executePrepared } from "./prepared";

/** The schools a transaction may touch: all of them, or these. */
export type SchoolScope = "all" | readonly string[];

/**
 * Runs `work` in a transaction that sees and writes only the rows of these schools (row-level security).
 * @param clockOffsetMs how far `app_now()` is from the real time; 0 outside tests and benches
 */
export async function inSchoolScope<Result>(
  db: Db | Tx,
  scope: SchoolScope,
  clockOffsetMs: number,
  work: (tx: Tx) => Promise<Result>,
): Promise<Result> {
  const value = scope === "all" ? "*" : scope.join(",");
  return db.transaction(async (tx) => {
    // The connection takes statements in their order, so the first of the work need not wait for this answer.
    const scoped = executePrepared(
      tx,
      sql`select set_config('app.scope', ${value}, true), set_config('app.clock_offset_ms', ${String(clockOffsetMs)}, true)`,
    );
    const [result] = await Promise.all([work(tx), scoped]);
    return result;
  });
}
