import type { RejectReason } from "../reasons/reasons";

type Fault = {
  /** Reasons that name the fault; a rejection for any of them is right. */
  reasons: readonly RejectReason[];
  /** Whether the fault is still there once the standard photo has been cut and its background replaced. */
  survivesCut: boolean;
};

const fault = (reasons: readonly RejectReason[], survivesCut = true): Fault => ({ reasons, survivesCut });

/** Faults by the name that a labelled set's manifest gives them, with the reasons they are rejected for. */
const FAULTS: Record<string, Fault> = {
  "too-dark": fault(["light"]),
  overexposed: fault(["light"]),
  "side-shadow": fault(["light"]),
  blurred: fault(["blur"]),
  "closed-eyes": fault(["expression"]),
  "open-mouth": fault(["expression"]),
  "turned-head": fault(["tilt"]),
  "tilted-head": fault(["tilt"]),
  "glasses-glare": fault(["glasses", "light"]),
  "screen-reshot": fault(["reshot", "wrongSource"]),
  "blue-clothes": fault(["clothes"]),
  "hair-over-brows": fault(["covered", "forehead"]),
  "too-small": fault(["faceSize", "headTop"], false),
  "off-centre": fault(["faceSize", "bodyCut"], false),
  "cluttered-background": fault(["background"], false),
};

/** Null where the manifest's word is no fault for a reviewer: no face, two faces, glasses worn rightly. */
export function faultOf(defect: string): Fault | null {
  return FAULTS[defect] ?? null;
}
