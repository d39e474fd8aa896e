import { sql } from "drizzle-orm";
import type { Connection } from "@/db/client";
import { log } from "@/lib/log";

/** Small upkeep that some worker does every so often; `lock` is its advisory lock's number. */
export type Chore = {
  name: string;
  lock: number;
  everySeconds: number;
  run: (connection: Connection) => Promise<void>;
};

/** Space of our advisory locks, apart from other users of the database. */
const LOCK_SPACE = 7_211;

/**
 * Starts the timers. Any number of workers may: whoever holds the lock does the chore, the others pass. What
 * fails is tried again at the next turn.
 * @returns stops the timers and waits for a running chore
 */
export function startChores(connection: Connection, chores: readonly Chore[]): () => Promise<void> {
  const running = new Set<Promise<void>>();
  const timers = chores.map((chore) => {
    let busy = false;
    return setInterval(() => {
      if (busy) return;
      busy = true;
      const turn = runOnce(connection, chore)
        .catch((error) => log("error", "chore.failed", { chore: chore.name }, error))
        .finally(() => {
          busy = false;
          running.delete(turn);
        });
      running.add(turn);
    }, chore.everySeconds * 1000);
  });
  return async () => {
    for (const timer of timers) clearInterval(timer);
    await Promise.allSettled([...running]);
  };
}

async function runOnce(connection: Connection, chore: Chore): Promise<void> {
  await connection.db.transaction(async (tx) => {
    const [lock] = await tx.execute<{ held: boolean }>(
      sql`select pg_try_advisory_xact_lock(${LOCK_SPACE}, ${chore.lock}) as held`,
    );
    if (lock?.held) await chore.run(connection);
  });
}
