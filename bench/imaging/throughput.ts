import { sharp } from "@/lib/imaging/decode/safe-sharp";
import type { ImagingEngine } from "@/lib/imaging/engine";
import type { PhotoSpec } from "@/lib/imaging/schema";
import { startEngine } from "@/lib/imaging/start-engine";
import { printTable } from "../report/table";
import { rawLimit } from "./step-times";

const ROUNDS = 5;

/** Photos per second, of the pipeline and of the raw limit, on one and on two cores. */
export type Rates = { one: number; two: number; limitOne: number; limitTwo: number };

/**
 * Best of some rounds, in which all four take turns: whoever else uses the machine can only take away. Prints a
 * table.
 */
export async function timeCores(
  files: readonly Buffer[],
  spec: PhotoSpec,
  photos: number,
  label: string,
): Promise<Rates> {
  sharp.concurrency(1);
  const one = startEngine({ threads: 1, queueLimit: photos });
  const two = startEngine({ threads: 2, queueLimit: photos });
  const best: Rates = { one: 0, two: 0, limitOne: 0, limitTwo: 0 };
  // The first round warms up.
  for (let round = 0; round <= ROUNDS; round++) {
    const rates: Rates = {
      one: await throughput(one, files, spec, photos),
      two: await throughput(two, files, spec, photos),
      limitOne: await limitThroughput(files, photos * 2, 1),
      limitTwo: await limitThroughput(files, photos * 2, 2),
    };
    if (round === 0) continue;
    best.one = Math.max(best.one, rates.one);
    best.two = Math.max(best.two, rates.two);
    best.limitOne = Math.max(best.limitOne, rates.limitOne);
    best.limitTwo = Math.max(best.limitTwo, rates.limitTwo);
  }
  await Promise.all([one.stop(), two.stop()]);
  const row = (name: string, rate: number, limit: number) => [
    name,
    rate.toFixed(1),
    limit.toFixed(1),
    (limit / rate).toFixed(2),
  ];
  console.log(`${label} px, background replaced, whole pipeline in the pool`);
  printTable(
    ["cores", "photos/s", "raw limit/s", "raw limits"],
    [row("one", best.one, best.limitOne), row("two", best.two, best.limitTwo)],
  );
  return best;
}

/** Photos per second of an engine that always has enough to do. */
export async function throughput(
  engine: ImagingEngine,
  files: readonly Buffer[],
  spec: PhotoSpec,
  photos: number,
): Promise<number> {
  const start = performance.now();
  await Promise.all(
    Array.from({ length: photos }, async (_, i) => {
      const outcome = await engine.processCapture({ original: fileAt(files, i), spec, reference: null });
      if (!outcome.ok) throw new Error(`a sample was refused: ${outcome.problem.code}`);
    }),
  );
  return (1000 * photos) / (performance.now() - start);
}

async function limitThroughput(files: readonly Buffer[], photos: number, inFlight: number): Promise<number> {
  const start = performance.now();
  let next = 0;
  const work = async () => {
    while (next < photos) await rawLimit(fileAt(files, next++));
  };
  await Promise.all(Array.from({ length: inFlight }, work));
  return (1000 * photos) / (performance.now() - start);
}

function fileAt(files: readonly Buffer[], i: number): Buffer {
  const file = files[i % files.length];
  if (!file) throw new Error("there are no samples");
  return file;
}
