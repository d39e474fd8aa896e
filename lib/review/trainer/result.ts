import type { TrainerOutcome } from "@/db/vocabulary";
import { median } from "../agreement/median";
import type { RejectReason } from "../reasons/reasons";

type Answered = { truth: readonly RejectReason[]; outcome: TrainerOutcome; tookMs: number };

/** Outcomes by what the answer should have been, the most frequent first. */
export function byTruth(answers: readonly Answered[]) {
  const rows = new Map<
    string,
    { truth: readonly RejectReason[]; counts: Record<TrainerOutcome, number>; total: number }
  >();
  for (const { truth, outcome } of answers) {
    const row = rows.get(truth.join()) ?? { truth, counts: { right: 0, otherReason: 0, wrong: 0 }, total: 0 };
    row.counts[outcome]++;
    row.total++;
    rows.set(truth.join(), row);
  }
  return [...rows.values()].sort((one, other) => other.total - one.total);
}

export function medianSeconds(answers: readonly Answered[]): number {
  return median(answers.map(({ tookMs }) => tookMs)) / 1000;
}
