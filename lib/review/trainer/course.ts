import type { GoldKind, TrainerOutcome } from "@/db/vocabulary";
import { labelledPairs } from "../labelled-set/labelled-set";
import { composition, drawPairs, type GoldPair } from "../labelled-set/pairs";
import { type ShownPicture, shownPictures } from "../labelled-set/shown";
import type { Pair } from "../looking/placement";
import type { RejectReason } from "../reasons/reasons";
import { PASS } from "./pass";
import { TRAINER_SIZE } from "./size";

export type CourseItem = GoldPair & { pictures: Pair<ShownPicture> & { reference: ShownPicture } };

/**
 * The items of a run in their order, which is another for every run. Only pairs are drawn whose fault is still to be
 * seen on the standard photo; where the set has too few faults, more clean pairs take their place.
 */
export async function courseOf(runId: string): Promise<CourseItem[]> {
  const [pairs, shown] = await Promise.all([labelledPairs(), shownPictures()]);
  const items = pairs.flatMap((pair) => {
    const [standard, reference] = [shown.get(pair.capture), shown.get(pair.reference)];
    return pair.survivesCut && standard && reference ? [{ ...pair, pictures: { standard, reference } }] : [];
  });
  const wanted = composition(TRAINER_SIZE);
  const fault = Math.min(wanted.fault, items.filter(({ kind }) => kind === "fault").length);
  return drawPairs(items, { ...wanted, fault, clean: wanted.clean + wanted.fault - fault }, runId);
}

type Answer = { verdict: "approve" | "reject"; reasons: readonly RejectReason[] };

/** How an answer compares with what is right. */
export function judge(
  { verdict, reasons }: Answer,
  truth: Pick<GoldPair, "kind" | "reasons">,
): TrainerOutcome {
  const isRight = (verdict === "approve") === (truth.kind === "clean");
  if (!isRight) return "wrong";
  return verdict === "approve" || reasons.some((reason) => truth.reasons.includes(reason))
    ? "right"
    : "otherReason";
}

export type Tally = { kind: GoldKind; outcome: TrainerOutcome; n: number };

/** Whether a finished run is passed: right verdicts count, even where the reason was another. */
export function isPassed(tallies: readonly Tally[]): boolean {
  const share = (of: readonly Tally[]) => {
    const n = of.reduce((sum, tally) => sum + tally.n, 0);
    const right = of.filter(({ outcome }) => outcome !== "wrong").reduce((sum, tally) => sum + tally.n, 0);
    return n === 0 ? 1 : right / n;
  };
  const lookAlikes = tallies.filter(({ kind }) => kind === "lookAlike");
  return share(tallies) >= PASS.verdicts && share(lookAlikes) >= PASS.lookAlikes;
}
