import { type CohortStanding, cohortStanding } from "@/lib/imaging/compare/cohort";
import type { ImagingEngine, ReferenceOutcome } from "@/lib/imaging/engine";
import { euclideanDistance } from "@/lib/imaging/face/descriptor";
import { readLabelled } from "../labelled-set/labelled-set";

export type PreparedReference = Extract<ReferenceOutcome, { ok: true }>;

/** Reference photos of a set by their path in it, each made ready when it is first asked for. */
export class PreparedReferences {
  private readonly prepared = new Map<string, PreparedReference | null>();

  constructor(private readonly engine: ImagingEngine) {}

  /** Null where the engine can make nothing of it. */
  async take(file: string): Promise<PreparedReference | null> {
    const before = this.prepared.get(file);
    if (before !== undefined) return before;
    const outcome = await this.engine.prepareReference({ original: await readLabelled(file) });
    const made = outcome.ok ? outcome : null;
    this.prepared.set(file, made);
    return made;
  }

  /** Where a capture's reference stands among all that were taken, as a student's stands among those of the task. */
  standing(own: string, descriptor: Float32Array): CohortStanding | null {
    const distance = (one: PreparedReference) => euclideanDistance(descriptor, one.fingerprint.descriptor);
    const others = [...this.prepared].flatMap(([file, one]) => (one && file !== own ? [distance(one)] : []));
    const beside = this.prepared.get(own);
    return beside ? cohortStanding(distance(beside), others) : null;
  }
}
