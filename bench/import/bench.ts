import { connect } from "@/db/client";
import type { Ctx } from "@/lib/auth/ctx";
import { commitImport, mapImport } from "@/lib/roster/mutations/steer";
import { type RosterImport, requireImport } from "@/lib/roster/queries";
import type { Stack } from "@/scripts/runtime/stack.mjs";
import { percentile } from "../report/percentile";
import { signIn } from "../report/session";
import { printTable } from "../report/table";
import { floor } from "./floor";
import { watchMemory } from "./process-memory";
import { rosterFile } from "./roster-file";
import { SCHOOL, setUp } from "./set-up";
import { type Asked, keepAsking } from "./web-requests";

export const stack = { demo: false };

const GOALS = { ratio: 1.6, memoryMb: 512, webP95Ms: 200 };
const ROWS = 100_000;

/** The same pages of the same roster are asked for so long once the worker rests. */
const IDLE_MS = 15_000;

/**
 * One roster from upload over dry run to the written rows, by the web and worker processes of an installation of
 * its own, against the floor measured in the same run. `--rows N` sets the size.
 */
export default async function bench(args: string[], running: Stack | null) {
  if (!running) throw new Error("this bench needs a running installation");
  Object.assign(process.env, running.env);
  const rows = Number(args[args.indexOf("--rows") + 1] || ROWS);
  const { db, close } = connect(running.env.DATABASE_URL ?? "", { max: 2, name: "bench" });
  const { ctx, schoolId, taskId, login, password } = await setUp(db);
  const file = await rosterFile(rows, SCHOOL);
  const cookie = await signIn(running.url, login, password);
  const pages = ["", "/tasks", "/tasks/15555/1", "/tasks/15555/1/roster"].map((path) => running.url + path);
  await keepAsking(pages, cookie)();
  await allPagesOnce(pages, cookie);

  const worker = running.services.find(({ name }) => name === "worker");
  const stopMemory = watchMemory(worker?.pid ?? -1);
  const stopAsking = keepAsking(pages, cookie);
  const steps: [string, number][] = [];
  const timed = async <Result>(step: string, work: () => Promise<Result>): Promise<Result> => {
    const started = performance.now();
    const result = await work();
    steps.push([step, performance.now() - started]);
    return result;
  };

  const importId = await timed("upload", () => upload(running.url, cookie, { schoolId, taskId, file }));
  const ref = { schoolId, importId };
  const read = await timed("heading", () => reached(ctx, ref, "mapping"));
  const checked = await timed("dry run", async () => {
    await mapImport(ctx, { ...ref, mapping: read.mapping ?? {}, leavesHidden: false });
    return reached(ctx, ref, "checked");
  });
  if (checked.counts?.new !== rows) throw new Error(`the dry run says ${JSON.stringify(checked.counts)}`);
  const { counts } = checked;
  await timed("commit", async () => {
    await commitImport(ctx, { ...ref, expected: { new: counts.new, changed: counts.changed } });
    return reached(ctx, ref, "committed");
  });
  const requests = await stopAsking();
  const memoryMb = stopMemory();
  const stopIdle = keepAsking(pages, cookie);
  await new Promise((resolve) => setTimeout(resolve, IDLE_MS));
  const idle = await stopIdle();
  await close();

  const { readMs, copyMs } = await floor(running.ownerUrl, file);
  const totalMs = steps.reduce((sum, [, ms]) => sum + ms, 0);
  const floorMs = readMs + copyMs;
  const webP95Ms = p95(requests);
  printTable(
    ["step", "seconds"],
    [
      ...steps.map(([step, ms]) => [step, (ms / 1000).toFixed(1)]),
      ["all steps", (totalMs / 1000).toFixed(1)],
      ["floor: one read", (readMs / 1000).toFixed(1)],
      ["floor: COPY", (copyMs / 1000).toFixed(1)],
    ],
  );
  printTable(
    ["page", "p95 ms during the import", "p95 ms with the worker idle"],
    pages.map((page) => {
      const ofPage = (those: Asked[]) => Math.round(p95(those.filter(({ address }) => address === page)));
      return [page.slice(running.url.length) || "/", ofPage(requests), ofPage(idle)];
    }),
  );
  const figures = {
    rows,
    fileMb: Number((file.length / 1024 / 1024).toFixed(1)),
    ratio: Number((totalMs / floorMs).toFixed(2)),
    rowsPerSecond: Math.round(rows / (totalMs / 1000)),
    workerPeakMb: Math.round(memoryMb),
    webRequests: requests.length,
    webP95Ms: Math.round(webP95Ms),
    webIdleP95Ms: Math.round(p95(idle)),
  };
  return {
    goal: `≤ ${GOALS.ratio} times one read and COPY; worker with its file reader ≤ ${GOALS.memoryMb} MB; web requests meanwhile p95 ≤ ${GOALS.webP95Ms} ms`,
    ok: totalMs / floorMs <= GOALS.ratio && memoryMb <= GOALS.memoryMb && webP95Ms <= GOALS.webP95Ms,
    figures,
  };
}

function p95(asked: readonly Asked[]): number {
  return percentile(
    asked.map(({ ms }) => ms),
    0.95,
  );
}

/** The first answer of a page loads its code. */
async function allPagesOnce(pages: readonly string[], cookie: string): Promise<void> {
  for (const page of pages) await (await fetch(page, { headers: { cookie } })).arrayBuffer();
}

type Upload = { schoolId: string; taskId: string; file: Buffer };

async function upload(url: string, cookie: string, { schoolId, taskId, file }: Upload): Promise<string> {
  const answer = await fetch(`${url}/api/schools/${schoolId}/tasks/${taskId}/roster-imports`, {
    method: "POST",
    headers: { cookie, origin: url, "x-file-name": "roster.xlsx" },
    body: new Uint8Array(file),
  });
  if (!answer.ok) throw new Error(`the upload was answered with ${answer.status}: ${await answer.text()}`);
  return ((await answer.json()) as { importId: string }).importId;
}

/** Waits for the worker, as the page of the import does. */
async function reached(
  ctx: Ctx,
  ref: { schoolId: string; importId: string },
  status: RosterImport["status"],
): Promise<RosterImport> {
  for (;;) {
    const current = await requireImport(ctx, ref);
    if (current.status === status) return current;
    if (current.status === "failed") throw new Error(`the import failed: ${JSON.stringify(current.failure)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
