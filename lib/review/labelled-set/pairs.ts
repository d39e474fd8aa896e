import { createHash } from "node:crypto";
import { GOLD_KINDS, type GoldKind } from "@/db/vocabulary";
import type { RejectReason } from "../reasons/reasons";
import { faultOf } from "./faults";

/** One picture of a set, as its manifest labels it: `ref`, `capture` or `defect`. */
export type LabelledPicture = { file: string; identity: string; kind: string; defect: string };

/** A capture beside a reference photo, and what is to be said of it. */
export type GoldPair = {
  kind: GoldKind;
  capture: string;
  reference: string;
  /** Reasons a rejection may rightly give; none where it is to be approved. */
  reasons: readonly RejectReason[];
  /** Whether a fault is still to be seen on the standard photo; true where there is none. */
  survivesCut: boolean;
};

/** Name of a pair in its set. */
export function pairName({ capture, reference }: Pick<GoldPair, "capture" | "reference">): string {
  return `${capture} | ${reference}`;
}

/** Every pair the pictures yield: one's own reference, a fault beside it, and the nearest look-alike's reference. */
export function pairsOf(
  pictures: readonly LabelledPicture[],
  lookAlikes: ReadonlyMap<string, string>,
): GoldPair[] {
  const references = new Map(
    pictures.filter(({ kind }) => kind === "ref").map(({ identity, file }) => [identity, file]),
  );
  return pictures.flatMap(({ file: capture, identity, kind, defect }): GoldPair[] => {
    const own = references.get(identity);
    if (!own || kind === "ref") return [];
    if (kind === "defect") {
      const fault = faultOf(defect);
      return fault ? [{ kind: "fault", capture, reference: own, ...fault }] : [];
    }
    const clean = { kind: "clean" as const, capture, reference: own, reasons: [], survivesCut: true };
    const other = references.get(lookAlikes.get(identity) ?? "");
    if (!other) return [clean];
    return [clean, { ...clean, kind: "lookAlike", reference: other, reasons: ["notSame"] }];
  });
}

/** How many of each kind so many pairs have: half clean, a quarter faults, a quarter look-alikes. */
export function composition(count: number): Record<GoldKind, number> {
  const fault = Math.floor(count / 4);
  return { clean: count - 2 * fault, fault, lookAlike: fault };
}

/**
 * Draws so many pairs of each kind, always the same ones for one seed, in an order that tells nothing. A face seen
 * clean may come again beside somebody else's reference.
 */
export function drawPairs<Drawn extends GoldPair>(
  pairs: readonly Drawn[],
  wanted: Record<GoldKind, number>,
  seed: string,
): Drawn[] {
  const shuffled = inSecretOrder(pairs, seed);
  const drawn = GOLD_KINDS.flatMap((kind) =>
    shuffled.filter((pair) => pair.kind === kind).slice(0, wanted[kind]),
  );
  return inSecretOrder(drawn, seed);
}

/** The same order for one seed, and one that tells nothing. */
export function inSecretOrder<Drawn extends GoldPair>(pairs: readonly Drawn[], seed: string): Drawn[] {
  return [...pairs].sort((one, other) => (order(seed, one) < order(seed, other) ? -1 : 1));
}

function order(seed: string, pair: GoldPair): string {
  return createHash("sha256")
    .update(`${seed}:${pair.kind}:${pairName(pair)}`)
    .digest("hex");
}
