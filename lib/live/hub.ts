import type { Sql } from "@/db/client";
import { log } from "@/lib/log";
import { type Change, fromPayload, PROGRESS_CHANNEL } from "./channel";

export type Watcher = { covers: (change: Change) => boolean; tell: () => void };

export type Hub = {
  /**
   * Adds a watcher; resolves once the database would tell of a change.
   * @returns takes the watcher away again
   */
  watch: (watcher: Watcher) => Promise<() => void>;
};

/**
 * Hands every change on to those who watch it, over one LISTEN connection however many they are. After a broken
 * connection all are told once: what happened meanwhile is not known.
 */
export function openHub(sql: Sql): Hub {
  const watchers = new Set<Watcher>();
  let listening: Promise<unknown> | null = null;
  let hasListened = false;

  const heard = (payload: string) => {
    const change = fromPayload(payload);
    for (const watcher of watchers) if (watcher.covers(change)) watcher.tell();
  };
  const connected = () => {
    if (hasListened) for (const watcher of watchers) watcher.tell();
    hasListened = true;
  };
  return {
    async watch(watcher) {
      watchers.add(watcher);
      listening ??= sql.listen(PROGRESS_CHANNEL, heard, connected).catch((error) => {
        listening = null;
        log("error", "live.listen", {}, error);
        throw error;
      });
      await listening;
      return () => watchers.delete(watcher);
    },
  };
}
