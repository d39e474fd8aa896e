import { localEngine } from "@/lib/imaging/local-engine";
import type { Networks } from "@/lib/imaging/network/networks";
import type { PhotoSpec } from "@/lib/imaging/schema";
import { printTable } from "../report/table";
import { rawLimit, timeSteps } from "./step-times";
import { Stopwatch } from "./stopwatch";

const ROUNDS = 5;

/**
 * Medians of every step and of the whole pipeline in this very thread, as multiples of the raw limit of the same
 * rounds. Prints a table.
 */
export async function timeSize(
  networks: Networks,
  files: readonly Buffer[],
  spec: PhotoSpec,
  label: string,
): Promise<{ plain: number; matte: number }> {
  const engine = localEngine(networks);
  const kept: PhotoSpec = { ...spec, standard: { ...spec.standard, replaceBackground: false } };
  const watch = new Stopwatch();
  for (const original of files) await engine.processCapture({ original, spec, reference: null });
  for (let round = 0; round < ROUNDS; round++) {
    for (const original of files) {
      await watch.time("limit", () => rawLimit(original));
      await watch.time("plain", () => engine.processCapture({ original, spec: kept, reference: null }));
      await watch.time("matte", () => engine.processCapture({ original, spec, reference: null }));
    }
  }
  const steps = new Stopwatch();
  for (let round = 0; round < ROUNDS; round++)
    for (const file of files) await timeSteps(steps, networks, file, spec);

  console.log(`${label} px, one thread`);
  printTable(
    ["step", "ms", "raw limits", "CPU ms", "raw limits of CPU"],
    [
      ...steps.steps.map((name) => row(steps, name, "raw limit", name)),
      row(watch, "plain", "limit", "whole, background kept"),
      row(watch, "matte", "limit", "whole, background replaced"),
    ],
  );
  const limit = watch.wall("limit");
  return { plain: watch.wall("plain") / limit, matte: watch.wall("matte") / limit };
}

function row(watch: Stopwatch, step: string, limit: string, name: string): string[] {
  return [
    name,
    watch.wall(step).toFixed(1),
    (watch.wall(step) / watch.wall(limit)).toFixed(2),
    watch.cpu(step).toFixed(1),
    (watch.cpu(step) / watch.cpu(limit)).toFixed(2),
  ];
}
