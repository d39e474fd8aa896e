import type { FaceMesh } from "../face/mesh";
import type { Pyramid } from "../pixels/pyramid";

/** What turns two faces into a score. The shipped one can be replaced by a school's own network. */
export interface Recogniser {
  /** Name and version, stored with every score: scores of different engines must not be compared. */
  readonly engine: string;
  /** Scores from which on this engine may not stop a photo: only below do they say something about people. */
  readonly interceptsBelow: number;
  /** Numbers that describe a face. `shipped` are those of the shipped network, which are there anyway. */
  describe(pyramid: Pyramid, mesh: FaceMesh, shipped: Float32Array): Promise<Float32Array>;
  /** How alike two described faces are: on the engine's own scale, and as 0–100. */
  judge(one: Float32Array, other: Float32Array): { raw: number; score: number };
}

/** A raw value's score when one raw value is worth 0 and another one 100. */
export function scoreBetween(raw: number, at0: number, at100: number): number {
  const score = Math.round((100 * (raw - at0)) / (at100 - at0));
  return Math.min(100, Math.max(0, score));
}
