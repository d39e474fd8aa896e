import type { Connection, Sql } from "@/db/client";
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
 * @param locks one connection of its own, so that a chore that waits for the pool never holds a part of it
 * @returns stops the timers and waits for a running chore
 */
export function startChores(
  connection: Connection,
  locks: Sql,
  chores: readonly Chore[],
): () => Promise<void> {
  const running = new Set<Promise<void>>();
  const timers = chores.map((chore) => {
    let busy = false;
    return setInterval(() => {
      if (busy) return;
      busy = true;
      const turn = runOnce(connection, locks, chore)
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

/** The lock belongs to the session: a worker that dies gives it back. */
async function runOnce(connection: Connection, locks: Sql, { lock, run }: Chore): Promise<void> {
  const [taken] = await locks<{ held: boolean }[]>`
    select pg_try_advisory_lock(${LOCK_SPACE}::int, ${lock}::int) as held`;
  if (!taken?.held) return;
  try {
    await run(connection);
  } finally {
    await locks`select pg_advisory_unlock(${LOCK_SPACE}::int, ${lock}::int)`;
  }
}
