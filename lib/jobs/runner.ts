import PgBoss from "pg-boss";
import postgres from "postgres";
import { type Connection, connect } from "@/db/client";
import { log } from "@/lib/log";
import { BOSS_SCHEMA, bossDb, WAKE_CHANNEL } from "./boss";
import { type Chore, startChores } from "./chores";
import type { JobDefinition } from "./define";

export type JobHandler = (payload: unknown, connection: Connection) => Promise<void>;

type Lane = {
  job: JobDefinition;
  handler: JobHandler;
  running: Set<Promise<void>>;
  /** One fetch at a time, or two would take more jobs than may run in parallel. */
  fetching: Promise<void> | null;
};

/** A waiting job is found at the latest after this long even if its wake-up was lost. */
const POLL_MS = 5_000;
const MAINTENANCE_SECONDS = 30;

/**
 * Works off the queues until `stop`. Jobs come when a transaction that enqueued one commits (NOTIFY), after a
 * delay, or again after a dead worker's job has expired; handlers must therefore bear being repeated.
 */
export async function startRunner(
  databaseUrl: string,
  lanes: readonly { job: JobDefinition; handler: JobHandler }[],
  chores: readonly Chore[],
) {
  const connection = connect(databaseUrl, { max: 6, name: "qingcong-worker" });
  const upkeep = postgres(databaseUrl, { max: 1, onnotice: () => {} });
  const boss = new PgBoss({
    schema: BOSS_SCHEMA,
    db: bossDb(upkeep),
    migrate: false,
    schedule: false,
    supervise: true,
    maintenanceIntervalSeconds: MAINTENANCE_SECONDS,
  });
  boss.on("error", (error) => log("error", "jobs.upkeep", {}, error));
  await boss.start();

  const all = new Map<string, Lane>(
    lanes.map((lane) => [lane.job.name, { ...lane, running: new Set(), fetching: null }]),
  );
  let stopping = false;

  async function fill(lane: Lane): Promise<void> {
    if (lane.fetching) return;
    lane.fetching = fetchInto(lane);
    try {
      await lane.fetching;
    } finally {
      lane.fetching = null;
    }
  }

  async function fetchInto(lane: Lane): Promise<void> {
    while (!stopping && lane.running.size < lane.job.parallel) {
      const batchSize = lane.job.parallel - lane.running.size;
      const jobs = await boss.fetch(lane.job.name, { batchSize, db: bossDb(connection.sql) });
      if (jobs.length === 0) return;
      for (const job of jobs) {
        const run = work(lane, job).finally(() => {
          lane.running.delete(run);
          void fill(lane).catch(report);
        });
        lane.running.add(run);
      }
    }
  }

  async function work({ job, handler }: Lane, { id, data }: { id: string; data: unknown }): Promise<void> {
    const started = Date.now();
    try {
      await handler(job.payload.parse(data), connection);
      await boss.complete(job.name, id, { db: bossDb(connection.sql) });
      log("info", "job.done", { job: job.name, id, ms: Date.now() - started });
    } catch (error) {
      log("error", "job.failed", { job: job.name, id, ms: Date.now() - started }, error);
      await boss
        .fail(job.name, id, { reason: error instanceof Error ? error.name : "unknown" })
        .catch(report);
    }
  }

  const fillAll = () => {
    for (const lane of all.values()) void fill(lane).catch(report);
  };
  const listener = await connection.sql.listen(WAKE_CHANNEL, (name) => {
    const lane = all.get(name);
    if (lane) void fill(lane).catch(report);
  });
  const poll = setInterval(fillAll, POLL_MS);
  const stopChores = startChores(connection, upkeep, chores);
  fillAll();

  return {
    connection,
    /** Takes no new job and waits for the running ones. */
    async stop(): Promise<void> {
      stopping = true;
      clearInterval(poll);
      await stopChores();
      await listener.unlisten();
      // A fetch under way may still bring jobs, which are then ours to finish.
      await Promise.allSettled([...all.values()].map((lane) => lane.fetching));
      await Promise.allSettled([...all.values()].flatMap((lane) => [...lane.running]));
      await boss.stop({ graceful: false });
      await upkeep.end({ timeout: 5 });
      await connection.close();
    },
  };
}

function report(error: unknown): void {
  log("error", "jobs.runner", {}, error);
}
