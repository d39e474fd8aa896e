import postgres from "postgres";
import { connect } from "@/db/client";
import { PASSWORD } from "@/db/testing/staff-member";
import type { Stack } from "@/scripts/runtime/stack.mjs";
import { watchMemory } from "../import/process-memory";
import { signIn } from "../report/session";
import { printTable } from "../report/table";
import { floor } from "./floor";
import { runBatch } from "./run-batch";
import { setUp, storedBytes } from "./set-up";

export const stack = { demo: false };

const GOALS = { ratio: 1.3, memoryMb: 300, firstByteMs: 5000 };
const PHOTOS = 20_000;
/** Memory may not grow with the batch: it is compared with what so few photos take. */
const FEW = 1000;

/**
 * From sealing a batch until its whole archive has been read by HTTP, by the web and worker processes of an installation
 * of its own, against one loop over the same bytes in the same run. Photos are random bytes. `--photos N` sets the size.
 */
export default async function bench(args: string[], running: Stack | null) {
  if (!running) throw new Error("this bench needs a running installation");
  Object.assign(process.env, running.env);
  const photos = Number(args[args.indexOf("--photos") + 1] || PHOTOS);
  const few = Math.min(FEW, Math.ceil(photos / 4));
  const connection = connect(running.env.DATABASE_URL ?? "", { max: 2, name: "bench" });
  const owner = postgres(running.ownerUrl, { max: 2, onnotice: () => {} });
  const worker = running.services.find(({ name }) => name === "worker")?.pid ?? -1;
  const deliver = async (code: string, count: number) => {
    const made = await setUp(connection, owner, code, count);
    await owner`analyze`;
    const [person] = await owner`select login from staff where id = ${made.operatorId}`;
    const cookie = await signIn(running.url, String(person?.login), PASSWORD);
    const stopMemory = watchMemory(worker);
    const times = await runBatch(made, { url: running.url, cookie });
    return { ...times, peakMb: stopMemory(), keys: made.keys };
  };
  const small = await deliver("16940", few);
  const whole = await deliver("16941", photos);
  const { plainMs, durableMs } = await floor(storedBytes(whole.keys));
  await Promise.all([connection.close(), owner.end()]);

  const totalMs = whole.sealMs + whole.buildMs + whole.readMs;
  const ratio = totalMs / plainMs;
  const seconds = (ms: number) => (ms / 1000).toFixed(2);
  printTable(
    [`${photos} photos of 30 KB`, "value"],
    [
      ["dry run, s", seconds(whole.checkMs)],
      ["seal, s", seconds(whole.sealMs)],
      ["build, s", seconds(whole.buildMs)],
      ["archive read by HTTP, s", seconds(whole.readMs)],
      ["seal to archive read, s", seconds(totalMs)],
      ["floor: read, hash, write, s", seconds(plainMs)],
      ["floor, each file made durable, s", seconds(durableMs)],
      ["ratio", ratio.toFixed(2)],
      ["ratio to the durable floor", (totalMs / durableMs).toFixed(2)],
      ["first byte, ms", whole.firstByteMs.toFixed(0)],
      [`worker's peak with ${few} photos, MB`, small.peakMb.toFixed(0)],
      [`worker's peak with ${photos} photos, MB`, whole.peakMb.toFixed(0)],
    ],
  );
  return {
    goal: `≤ ${GOALS.ratio} times one loop that reads, hashes and writes the same bytes; worker ≤ ${GOALS.memoryMb} MB; first byte ≤ ${GOALS.firstByteMs} ms`,
    ok: ratio <= GOALS.ratio && whole.peakMb <= GOALS.memoryMb && whole.firstByteMs <= GOALS.firstByteMs,
    figures: {
      photos,
      ratio: Number(ratio.toFixed(2)),
      durableRatio: Number((totalMs / durableMs).toFixed(2)),
      seconds: Number((totalMs / 1000).toFixed(1)),
      firstByteMs: Math.round(whole.firstByteMs),
      peakMbOfFew: Math.round(small.peakMb),
      peakMb: Math.round(whole.peakMb),
    },
  };
}
