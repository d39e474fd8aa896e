import postgres from "postgres";
import { connect, type Sql } from "@/db/client";
import { type SeededTask, seedTask } from "@/db/testing/seed-queue";
import type { Stack } from "@/scripts/runtime/stack.mjs";
import { percentile } from "../report/percentile";
import { printTable } from "../report/table";
import { countOutcome, kill, startDatabase, startWorker } from "./crashes";
import { inCrowd, type Times } from "./crowd";
import { makePhotos } from "./make-photos";
import { handInPatiently } from "./patient-phone";
import { type BenchPhone, seedPhones } from "./phones";
import { recordSubmission } from "./record-submission";
import { type Known, REQUESTS, type RequestName } from "./requests";
import { startFloor } from "./start-floor";

export { serveFloor } from "./floor-server";

const GOALS = { share: 0.5, lost: 0 };
const ROUNDS = 3;
const PHONES_PER_ROUND = 120;
const PHONES_IN_CRASH = 24;
const BEFORE: readonly RequestName[] = REQUESTS.slice(0, -1);
const LAST: readonly RequestName[] = ["submit"];

/** Durable: what a killed database forgets would be lost. */
export const stack = { demo: false, throwaway: false };

/**
 * Submissions a second through the API of a production build, five requests each, against the floor of `serveFloor`;
 * then submissions while worker and database are killed. `--phones N` takes fewer per round, for a quick look.
 */
export default async function bench(args: string[], running: Stack | null) {
  if (!running) throw new Error("this bench needs a running installation");
  Object.assign(process.env, running.env);
  const count = Number(args[args.indexOf("--phones") + 1] || PHONES_PER_ROUND);
  const owner = postgres(running.ownerUrl, { max: 2, onnotice: () => {} });
  const app = connect(running.env.DATABASE_URL ?? "", { max: 2, name: "bench" });
  const place = await seedTask(owner, "16910", (policy) => ({
    ...policy,
    identityCheck: "code",
    limits: { ...policy.limits, standardizationsPerDay: null },
  }));
  await kill(running, "worker");
  const phonesOf = (series: number, many: number) => seedPhones(owner, app, place, { series, count: many });
  const rates = await measureRates(running, owner, place, (series) => phonesOf(series, count));
  const crash = await phonesOf(90, PHONES_IN_CRASH);
  await app.close();
  await owner`delete from pgboss.job where name in ('capture.produce', 'submission.process')`;
  await owner.end();
  const kept = await survive(running, place, crash);

  const share = rates.product / rates.floor;
  const all = REQUESTS.flatMap((name) => rates.times[name]);
  const p95 = percentile(all, 0.95);
  printTable(
    [`${ROUNDS - 1} × ${count} submissions, 16 phones at once`, "value"],
    [
      ["requests of one submission", REQUESTS.join(", ")],
      ["submissions/s", rates.product.toFixed(1)],
      ["floor, submissions/s", rates.floor.toFixed(1)],
      ["share of the floor", share.toFixed(2)],
      ...REQUESTS.map((name): [string, string] => [
        `${name}: p50, p95 ms`,
        `${percentile(rates.times[name], 0.5).toFixed(0)}, ${percentile(rates.times[name], 0.95).toFixed(0)}`,
      ]),
      ["any request: p95 ms", p95.toFixed(0)],
      ["accepted while worker and database were killed", kept.accepted],
      ["of these lost", kept.lost],
      ["of these twice", kept.doubled],
    ],
  );
  const round = (value: number) => Number(value.toFixed(2));
  return {
    goal: `≥ ${GOALS.share} of the floor; ${GOALS.lost} lost when worker and database are killed`,
    ok: share >= GOALS.share && kept.lost === GOALS.lost && kept.doubled === 0,
    figures: {
      ...{ submissions: round(rates.product), floor: round(rates.floor), share: round(share) },
      ...{ p95: Math.round(p95), ...kept },
    },
  };
}

/** In turns; the first turn warms up. The time in which the worker would make the photos is not counted. */
async function measureRates(
  { url, env }: Stack,
  owner: Sql,
  { schoolId, taskId }: SeededTask,
  phonesOf: (series: number) => Promise<BenchPhone[]>,
) {
  const appUrl = env.DATABASE_URL ?? "";
  const [from, ...rest] = await phonesOf(1);
  if (!from) throw new Error("nobody is there");
  const make = () => makePhotos(owner, schoolId);
  const recorded = await recordSubmission(appUrl, from, make);
  const times: Times = { announce: [], part: [], finish: [], produce: [], submit: [] };
  const rates: { product: number[]; floor: number[] } = { product: [], floor: [] };
  const rate = async (at: string, phones: readonly BenchPhone[], kept?: Times) => {
    const told = new Map<string, Known>();
    const before = await inCrowd(at, phones, BEFORE, told, kept);
    await make();
    const last = await inCrowd(at, phones, LAST, told, kept);
    return (phones.length / (before + last)) * 1000;
  };
  for (let round = 0; round < ROUNDS; round++) {
    const product = round === 0 ? rest : await phonesOf(2 * round + 2);
    rates.product.push(await rate(url, product, round === 0 ? undefined : times));
    const phones = await phonesOf(2 * round + 3);
    const floor = await startFloor({ appUrl, recorded, from, same: [schoolId, taskId], phones }, env);
    rates.floor.push(await rate(floor.url, phones));
    floor.stop();
  }
  const mean = (values: number[]) => values.slice(1).reduce((sum, value) => sum + value, 0) / (ROUNDS - 1);
  return { product: mean(rates.product), floor: mean(rates.floor), times };
}

/** Everybody hands in at once while first the worker and then the database is killed and comes back. */
async function survive(running: Stack, { schoolId }: SeededTask, phones: readonly BenchPhone[]) {
  await startWorker(running);
  const handedIn = Promise.all(phones.map((phone) => handInPatiently(running.url, phone)));
  await pause(6);
  await kill(running, "worker");
  await startWorker(running);
  await pause(4);
  await kill(running, "PostgreSQL");
  await startDatabase(running);
  await kill(running, "worker");
  await startWorker(running);
  const accepted = await handedIn;
  const owner = postgres(running.ownerUrl, { max: 1, onnotice: () => {} });
  const patience = Date.now() + SETTLE_WITHIN_MS;
  let outcome = await countOutcome(owner, schoolId, accepted);
  while (outcome.settled < accepted.length && Date.now() < patience) {
    await pause(2);
    outcome = await countOutcome(owner, schoolId, accepted);
  }
  await owner.end();
  const { settled, doubled } = outcome;
  return { accepted: accepted.length, lost: accepted.length - settled, doubled };
}

/** A job of a killed worker is given out again after two minutes, up to three times. */
const SETTLE_WITHIN_MS = 8 * 60_000;
const pause = (seconds: number) => new Promise((resolve) => setTimeout(resolve, seconds * 1000));
