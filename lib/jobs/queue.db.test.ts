import { randomUUID } from "node:crypto";
import { afterEach, describe, expect, it } from "vitest";
import { inSchoolScope } from "@/db/scope";
import { openDatabase } from "@/db/testing/database";
import { waitingJobs } from "@/db/testing/work-off";
import { readRosterJob } from "@/lib/roster/jobs";
import { enqueue, enqueueMany } from "./enqueue";
import { type JobHandler, startRunner } from "./runner";

const connection = openDatabase();
const url = process.env.DATABASE_URL ?? "";
const schoolId = randomUUID();

const payload = () => ({ schoolId, importId: randomUUID() });

/** Enqueues in a transaction that ends as `end` says. */
function put(payloads: ReturnType<typeof payload>[], end: () => void = () => {}): Promise<void> {
  return inSchoolScope(connection.db, [schoolId], 0, async (tx) => {
    await enqueueMany(tx, readRosterJob, payloads);
    end();
  });
}

/** Something that happens once and can be waited for. */
function signal() {
  let resolve: () => void = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

async function states(): Promise<Record<string, number>> {
  const rows = await connection.sql<{ state: string; n: number }[]>`
    select state, count(*)::int as n from pgboss.job group by 1`;
  return Object.fromEntries(rows.map(({ state, n }) => [state, n]));
}

afterEach(async () => {
  await connection.sql`delete from pgboss.job`;
});

describe("a job", () => {
  it("is there exactly when the transaction that enqueued it is", async () => {
    const failing = put([payload()], () => {
      throw new Error("changed my mind");
    });
    await expect(failing).rejects.toThrow("changed my mind");
    expect(await waitingJobs(connection)).toEqual([]);
    const data = payload();
    await put([data]);
    expect(await waitingJobs(connection)).toEqual([{ name: "roster.read", data }]);
  });

  it("with a wrong payload is refused, and its transaction with it", async () => {
    const wrong = inSchoolScope(connection.db, [schoolId], 0, (tx) =>
      enqueue(tx, readRosterJob, { schoolId, importId: "no id" }),
    );
    await expect(wrong).rejects.toThrow();
    expect(await waitingJobs(connection)).toEqual([]);
  });
});

describe("workers", () => {
  const start = (handler: JobHandler) => startRunner(url, [{ job: readRosterJob, handler }], []);

  it("do every job once, those from before and those enqueued while they run", async () => {
    const done: string[] = [];
    const payloads = Array.from({ length: 20 }, payload);
    await put(payloads.slice(0, 10));
    const all = signal();
    const handler: JobHandler = async (data) => {
      done.push(readRosterJob.payload.parse(data).importId);
      if (done.length >= payloads.length) all.resolve();
    };
    const runners = [await start(handler), await start(handler)];
    await put(payloads.slice(10));
    await all.promise;
    for (const runner of runners) await runner.stop();
    expect(done.sort()).toEqual(payloads.map(({ importId }) => importId).sort());
    expect(await states()).toEqual({ completed: 20 });
  });

  it("keep a job that failed for another try", async () => {
    await put([payload()]);
    const tried = signal();
    const runner = await start(async () => {
      tried.resolve();
      throw new Error("this time not");
    });
    await tried.promise;
    await runner.stop();
    expect(await states()).toEqual({ retry: 1 });
  });

  it("finish what they hold when they are told to stop, and take nothing more", async () => {
    const [started, go] = [signal(), signal()];
    let runs = 0;
    await put([payload(), payload()]);
    const runner = await start(async () => {
      runs++;
      started.resolve();
      await go.promise;
    });
    await started.promise;
    const stopped = runner.stop();
    go.resolve();
    await stopped;
    expect(runs).toBe(1);
    expect(await states()).toEqual({ completed: 1, created: 1 });
  });

  it("told to stop while they are fetching leave no job behind that nobody works on", async () => {
    for (let turn = 0; turn < 5; turn++) {
      await put([payload(), payload(), payload()]);
      const runner = await start(async () => {});
      await runner.stop();
      expect((await states()).active ?? 0).toBe(0);
    }
  });
});
