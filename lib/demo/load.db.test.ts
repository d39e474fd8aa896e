import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connect } from "@/db/client";
import { systemCtx } from "@/lib/auth/ctx";
import { localEngine } from "@/lib/imaging/local-engine";
import { loadNetworks } from "@/lib/imaging/network/networks";
import { ensureFirstPeople } from "@/lib/jobs/first-people";
import { CHORES, lanes } from "@/lib/jobs/handlers";
import { startRunner } from "@/lib/jobs/runner";
import { recountCounters } from "@/lib/progress/mutations";
import { rosterSize } from "@/lib/progress/policy";
import { progressByTask } from "@/lib/progress/queries";
import { listTasks } from "@/lib/tasks/queries";
import { actingAs } from "./acting-as";
import { until } from "./steps/until";

const url = process.env.DATABASE_URL ?? "";
const connection = connect(url, { max: 4, name: "test" });

describe("the demo", () => {
  let runner: Awaited<ReturnType<typeof startRunner>>;

  beforeAll(async () => {
    const engine = localEngine(await loadNetworks());
    await ensureFirstPeople(connection.db, true);
    runner = await startRunner(url, lanes(engine, engine), CHORES);
    await until(async () => {
      const rows = await connection.sql`select value from installation where key = 'demo'`;
      return rows[0]?.value?.loaded === true;
    });
  }, 240_000);

  afterAll(async () => {
    await runner.stop();
    await connection.close();
  });

  it("has 316 students whose buckets add up", async () => {
    const admin = await actingAs(connection.db, "admin");
    const sums = [...(await progressByTask(admin)).values()];
    expect(sums.reduce((total, task) => total + rosterSize(task), 0)).toBe(316);
    expect(await recountCounters(systemCtx(connection.db, "progress.fold", "all"))).toEqual([]);
    const all: Record<string, number> = {};
    for (const task of sums)
      for (const [bucket, n] of Object.entries(task)) all[bucket] = (all[bucket] ?? 0) + n;
    expect((await listTasks(admin, { status: null })).map((task) => task.status).sort()).toEqual([
      "closed",
      "draft",
      ...Array(6).fill("open"),
      "paused",
    ]);
  });
});
