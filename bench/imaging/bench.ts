import { localEngine } from "@/lib/imaging/local-engine";
import { loadNetworks, type Networks } from "@/lib/imaging/network/networks";
import type { PhotoSpec } from "@/lib/imaging/schema";
import { PHOTO_SPEC_PRESETS } from "@/lib/imaging/spec-presets";
import { startEngine } from "@/lib/imaging/start-engine";
import { childMemory } from "./child-memory";
import { samePictureTime } from "./same-picture-time";
import { captures, twelveMegapixels } from "./samples";
import { rawLimit, timeSteps } from "./step-times";
import { Stopwatch } from "./stopwatch";
import { printTable } from "./table";
import { throughput } from "./throughput";

const GOALS = { plainRatio: 6, matteRatio: 10, twoCores: 1.7, megabytesPerThread: 450, samePictureMs: 2 };
const SAMPLES = 8;
const ROUNDS = 4;
const THROUGHPUT_PHOTOS = 60;
/** Memory may grow this much between the first tenth and the end before it counts as growing. */
const FLAT = 1.1;

const MATTE = PHOTO_SPEC_PRESETS.chsi99;
const PLAIN: PhotoSpec = { ...MATTE, standard: { ...MATTE.standard, replaceBackground: false } };

/**
 * Speed and memory of the imaging engine. `--photos N` sets how many photos the memory is watched over.
 */
export default async function bench(args: string[]) {
  const photos = Number(args[args.indexOf("--photos") + 1] || 2000);
  const networks = await loadNetworks();
  const small = captures(SAMPLES);
  const at960 = await timeSize(networks, small, "960 × 1280");
  const at12 = await timeSize(networks, await twelveMegapixels(small), "3024 × 4032");
  const cores = await timeCores(small);
  const memory = await watchMemory(small, photos);
  const samePictureMs = samePictureTime();
  console.log(`comparing one new photo with 10,000 students: ${samePictureMs.toFixed(2)} ms`);

  const figures = {
    "plain ratio": at960.plain,
    "matte ratio": at960.matte,
    "plain ratio 12 MP": at12.plain,
    "matte ratio 12 MP": at12.matte,
    "photos/s, 1 thread": cores.one,
    "photos/s, 2 threads": cores.two,
    "two threads to one": cores.two / cores.one,
    "MB per thread after a tenth": memory.early,
    "MB per thread at the end": memory.late,
    "same picture, ms": samePictureMs,
  };
  const isMemoryFine = memory.late <= GOALS.megabytesPerThread && memory.late <= memory.early * FLAT;
  return {
    goal: `at 960 × 1280 ≤ ${GOALS.plainRatio} times the raw limit without and ≤ ${GOALS.matteRatio} with matting; two threads ≥ ${GOALS.twoCores} times one; ≤ ${GOALS.megabytesPerThread} MB per thread, flat; ≤ ${GOALS.samePictureMs} ms of comparing at 10,000 students`,
    ok:
      at960.plain <= GOALS.plainRatio &&
      at960.matte <= GOALS.matteRatio &&
      cores.two / cores.one >= GOALS.twoCores &&
      isMemoryFine &&
      samePictureMs <= GOALS.samePictureMs,
    figures: rounded(figures),
  };
}

/** Medians of every step, and of the whole pipeline, as multiples of the raw limit of the same rounds. */
async function timeSize(networks: Networks, files: readonly Buffer[], label: string) {
  const engine = localEngine(networks);
  const watch = new Stopwatch();
  for (const original of files) await engine.processCapture({ original, spec: MATTE, reference: null });
  for (let round = 0; round < ROUNDS; round++) {
    for (const original of files) {
      await watch.time("limit", () => rawLimit(original));
      await watch.time("plain", () => engine.processCapture({ original, spec: PLAIN, reference: null }));
      await watch.time("matte", () => engine.processCapture({ original, spec: MATTE, reference: null }));
    }
  }
  const steps = new Stopwatch();
  for (let round = 0; round < ROUNDS; round++)
    for (const file of files) await timeSteps(steps, networks, file, MATTE);

  const limit = watch.median("limit");
  const row = (name: string, ms: number, of: number) => [name, ms.toFixed(1), (ms / of).toFixed(2)];
  console.log(`${label} px, one thread`);
  printTable(
    ["step", "ms", "raw limits"],
    [
      ...steps.steps.map((name) => row(name, steps.median(name), steps.median("raw limit"))),
      row("whole, background kept", watch.median("plain"), limit),
      row("whole, background replaced", watch.median("matte"), limit),
    ],
  );
  return { plain: watch.median("plain") / limit, matte: watch.median("matte") / limit };
}

async function timeCores(files: readonly Buffer[]) {
  const one = startEngine({ threads: 1, queueLimit: THROUGHPUT_PHOTOS });
  const two = startEngine({ threads: 2, queueLimit: THROUGHPUT_PHOTOS });
  const rates: { one: number[]; two: number[] } = { one: [], two: [] };
  for (let round = 0; round < 3; round++) {
    const [first, second] = [
      await throughput(one, files, MATTE, THROUGHPUT_PHOTOS),
      await throughput(two, files, MATTE, THROUGHPUT_PHOTOS),
    ];
    // The first round warms up.
    if (round === 0) continue;
    rates.one.push(first);
    rates.two.push(second);
  }
  await Promise.all([one.stop(), two.stop()]);
  const result = { one: Math.max(...rates.one), two: Math.max(...rates.two) };
  console.log(`${result.one.toFixed(1)} photos/s with one thread, ${result.two.toFixed(1)} with two\n`);
  return result;
}

/** MB per thread of a pool of two while it works off many photos, early and at the end. */
async function watchMemory(files: readonly Buffer[], photos: number) {
  const threads = 2;
  const engine = startEngine({ threads, queueLimit: photos, recycleAfter: photos * 2 });
  const perThread = () => (childMemory() ?? Number.NaN) / threads;
  await throughput(engine, files, MATTE, Math.ceil(photos / 10));
  const early = perThread();
  await throughput(engine, files, MATTE, Math.floor((photos * 9) / 10));
  const late = perThread();
  await engine.stop();
  console.log(
    `${early.toFixed(0)} MB per thread after ${Math.ceil(photos / 10)} photos, ${late.toFixed(0)} MB after ${photos}\n`,
  );
  return { early, late };
}

function rounded(figures: Record<string, number>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(figures).map(([name, value]) => [name, Number(value.toPrecision(3))]),
  );
}
