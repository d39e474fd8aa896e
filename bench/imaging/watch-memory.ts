import type { PhotoSpec } from "@/lib/imaging/schema";
import { startEngine } from "@/lib/imaging/start-engine";
import { printTable } from "../report/table";
import { childMemory } from "./child-memory";
import { throughput } from "./throughput";

const THREADS = 2;
const TENTHS = 10;

/**
 * MB per thread of a pool of two, after each tenth of the photos it works off; NaN where the system does not tell
 * the memory of a process. Prints a table.
 */
export async function watchMemory(
  files: readonly Buffer[],
  spec: PhotoSpec,
  photos: number,
): Promise<number[]> {
  const part = Math.ceil(photos / TENTHS);
  const engine = startEngine({ threads: THREADS, queueLimit: part, recycleAfter: photos * 2 });
  const megabytes: number[] = [];
  for (let tenth = 0; tenth < TENTHS; tenth++) {
    await throughput(engine, files, spec, part);
    megabytes.push((childMemory() ?? Number.NaN) / THREADS);
  }
  await engine.stop();
  printTable(
    ["photos", "MB per thread"],
    megabytes.map((value, tenth) => [(tenth + 1) * part, value.toFixed(0)]),
  );
  return megabytes;
}
