import type { CaptureOutcome, ImagingEngine } from "@/lib/imaging/engine";
import type { PhotoSpec } from "@/lib/imaging/schema";
import { printTable } from "../report/table";
import { DEFECTS } from "./defects";
import { percent, wilson } from "./interval";
import type { Sample } from "./manifest";

export type Judged = { sample: Sample; outcome: CaptureOutcome };

export async function judgeAll(
  engine: ImagingEngine,
  samples: readonly Sample[],
  spec: PhotoSpec,
): Promise<Judged[]> {
  const judged: Judged[] = [];
  for (const sample of samples) {
    const outcome = await engine.processCapture({ original: sample.file, spec, reference: null });
    judged.push({ sample, outcome });
  }
  return judged;
}

/** Codes of everything that speaks against a picture. */
export function objections(outcome: CaptureOutcome): string[] {
  if (!outcome.ok) return [outcome.problem.code];
  return outcome.measures
    .filter(({ verdict }) => verdict === "warn" || verdict === "block")
    .map(({ code }) => code);
}

/** Prints what was found per defect; returns the shares over the counted ones. */
export function reportDefects(judged: readonly Judged[]) {
  const rows: (string | number)[][] = [];
  const total = { found: 0, count: 0, worst: 1 };
  for (const [name, { by, counted }] of Object.entries(DEFECTS)) {
    const cases = judged.filter(({ sample }) => sample.defect === name);
    if (cases.length === 0) continue;
    const found = cases.filter(({ outcome }) =>
      objections(outcome).some((code) => by.some((one) => one === code)),
    );
    const share = found.length / cases.length;
    const { from, to } = wilson(found.length, cases.length);
    const missed = cases.filter((one) => !found.includes(one)).map(({ sample }) => sample.path);
    rows.push([
      name,
      counted ? "yes" : "no",
      cases.length,
      found.length,
      percent(share),
      `${percent(from)}–${percent(to)}`,
      missed.join(" "),
    ]);
    if (!counted) continue;
    total.found += found.length;
    total.count += cases.length;
    total.worst = Math.min(total.worst, share);
  }
  printTable(["defect", "counted", "n", "found", "share", "95 % interval", "missed"], rows);
  return { share: total.count === 0 ? 1 : total.found / total.count, worst: total.worst, count: total.count };
}

/** Good pictures are captures without a defect, and those with glasses that are meant to pass. */
export function isGood({ kind, defect }: Sample): boolean {
  return kind === "capture" || defect === "glasses-ok";
}

/** Prints which good pictures were objected to; returns their share. */
export function reportFalse(judged: readonly Judged[]): number {
  const good = judged.filter(({ sample }) => isGood(sample));
  const wrong = good.filter(({ outcome }) => objections(outcome).length > 0);
  const { from, to } = wilson(wrong.length, good.length);
  console.log(
    `good pictures objected to: ${wrong.length} of ${good.length} (${percent(from)}–${percent(to)})`,
  );
  for (const { sample, outcome } of wrong) console.log(`  ${sample.path}: ${objections(outcome).join(", ")}`);
  console.log();
  return good.length === 0 ? 0 : wrong.length / good.length;
}
