import { cohortStanding } from "@/lib/imaging/compare/cohort";
import { shippedRecogniser } from "@/lib/imaging/compare/shipped-recogniser";
import type { ImagingEngine } from "@/lib/imaging/engine";
import { printTable } from "../report/table";
import type { Sample } from "./manifest";

/** Prints how distances of the same and of different people lie; nothing of it is a goal. */
export async function reportCompare(engine: ImagingEngine, samples: readonly Sample[]): Promise<void> {
  const captures = await descriptors(engine, samples, "capture");
  const references = await descriptors(engine, samples, "ref");
  const same: number[] = [];
  const different: number[] = [];
  const advice = { supports: 0, unclear: 0, check: 0 };
  for (const [identity, capture] of captures) {
    const own = references.get(identity);
    const others = [...references]
      .filter(([other]) => other !== identity)
      .map(([, descriptor]) => shippedRecogniser.judge(capture, descriptor).raw);
    different.push(...others);
    if (!own) continue;
    const distance = shippedRecogniser.judge(capture, own).raw;
    same.push(distance);
    const standing = cohortStanding(distance, others);
    if (standing) advice[standing.advice]++;
  }
  console.log("Distances of the shipped engine. Synthetic faces prove nothing about people.");
  printTable(
    ["pairs", "n", "least", "5 %", "median", "95 %", "most"],
    [row("same person", same), row("different people", different)],
  );
  console.log(
    `own reference in its cohort: ${advice.supports} supported, ${advice.unclear} unclear, ${advice.check} to check\n`,
  );
}

async function descriptors(engine: ImagingEngine, samples: readonly Sample[], kind: string) {
  const found = new Map<string, Float32Array>();
  for (const sample of samples.filter((one) => one.kind === kind)) {
    const outcome = await engine.prepareReference({ original: sample.file });
    if (outcome.ok) found.set(sample.identity, outcome.fingerprint.descriptor);
  }
  return found;
}

function row(name: string, values: readonly number[]): (string | number)[] {
  const sorted = [...values].sort((one, other) => one - other);
  const at = (share: number) =>
    (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(2);
  return [name, sorted.length, at(0), at(0.05), at(0.5), at(0.95), at(1)];
}
