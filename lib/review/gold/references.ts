import { type CohortStanding, cohortStanding } from "@/lib/imaging/compare/cohort";
import type { ImagingEngine, ReferenceOutcome } from "@/lib/imaging/engine";
import { euclideanDistance } from "@/lib/imaging/face/descriptor";
import { readLabelled } from "../labelled-set/labelled-set";
import type { GoldPair } from "../labelled-set/pairs";

export type PreparedReference = Extract<ReferenceOutcome, { ok: true }>;

/** The reference photos of a set, each made ready once, by their path in the set. */
export async function prepareReferences(
  engine: ImagingEngine,
  pairs: readonly GoldPair[],
): Promise<Map<string, PreparedReference>> {
  const prepared = new Map<string, PreparedReference>();
  for (const reference of new Set(pairs.map((pair) => pair.reference))) {
    const outcome = await engine.prepareReference({ original: await readLabelled(reference) });
    if (outcome.ok) prepared.set(reference, outcome);
  }
  return prepared;
}

/** Where a capture's reference stands among all of the set, as a student's stands among those of the task. */
export function standingIn(
  references: ReadonlyMap<string, PreparedReference>,
  own: string,
  descriptor: Float32Array,
): CohortStanding | null {
  const distance = (one: PreparedReference) => euclideanDistance(descriptor, one.fingerprint.descriptor);
  const others = [...references].filter(([file]) => file !== own).map(([, one]) => distance(one));
  const beside = references.get(own);
  return beside ? cohortStanding(distance(beside), others) : null;
}
