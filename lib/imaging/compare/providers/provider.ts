import type { CannotCompare } from "../../outcome-schema";

/** What a provider is asked: whether the capture shows the person of the reference, or of the identity. */
export type CompareQuestion = {
  /** JPEG files. */
  capture: Buffer;
  reference: Buffer | null;
  identity: { idNumber: string; name: string } | null;
};

export type ProviderAnswer =
  | {
      status: "scored";
      /** 0–100, higher is more alike. Scores of different engines must never be compared. */
      score: number;
      /** As the provider gave it, and the scale it is on. */
      raw: number;
      scale: Scale;
      engine: string;
    }
  /** Some authorities tell yes or no and publish no score. */
  | { status: "answered"; same: boolean; raw: string; engine: string }
  | { status: "cannotCompare"; reason: CannotCompare };

export type Scale = { min: number; max: number };

export type EngineDescription = {
  id: string;
  needs: "reference" | "identity";
  /**
   * Where its answers carry weight: the local engine separates only strangers (`low`), the others both ways. No
   * answer ever approves a photo.
   */
  meaningful: "low" | "both";
  /** Lines to start a task with: below the first intercept, below the second look with care. */
  lines: { interceptBelow: number; greyBelow: number } | null;
};

export interface FaceCompareProvider {
  readonly engine: EngineDescription;
  compare(question: CompareQuestion): Promise<ProviderAnswer>;
}

/** The provider did not do its work; nothing is known about the faces. */
export class ProviderUnavailableError extends Error {
  constructor(
    readonly engine: string,
    readonly code: string,
    /** Whether asking again later can help. */
    readonly isTemporary: boolean,
  ) {
    super(`${engine}: ${code}`);
    this.name = "ProviderUnavailableError";
  }
}

export function scored(engine: string, raw: number, scale: Scale): ProviderAnswer {
  const score = Math.round((100 * (raw - scale.min)) / (scale.max - scale.min));
  return { status: "scored", score: Math.min(100, Math.max(0, score)), raw, scale, engine };
}

/** The reference of a question to a provider that compares two pictures. */
export function referenceOf({ reference }: CompareQuestion): Buffer {
  if (!reference) throw new Error("this provider compares two pictures and was given one");
  return reference;
}
