import type { ProblemCode } from "@/lib/imaging/decode/problem";
import type { MeasureCode } from "@/lib/imaging/measure-schema";

type Defect = {
  /** What has to speak for a defect to count as found. */
  by: readonly (MeasureCode | ProblemCode)[];
  counted: boolean;
};

/** The defects of the test pictures and the measures meant to find them. */
export const DEFECTS: Readonly<Record<string, Defect>> = {
  "closed-eyes": { by: ["eyesOpen"], counted: true },
  "open-mouth": { by: ["mouthOpen"], counted: true },
  "turned-head": { by: ["yaw"], counted: true },
  "tilted-head": { by: ["roll"], counted: true },
  "too-dark": { by: ["brightness"], counted: true },
  overexposed: { by: ["brightness", "overexposed"], counted: true },
  "side-shadow": { by: ["evenLight"], counted: true },
  blurred: { by: ["sharpness"], counted: true },
  "cluttered-background": { by: ["backgroundPlain"], counted: true },
  "off-centre": { by: ["bodyCut", "centreOffset"], counted: true },
  "too-small": { by: ["sourceFaceWidth", "faceTooSmall"], counted: true },
  "two-faces": { by: ["severalFaces", "anotherFace"], counted: true },
  "no-face": { by: ["noFace"], counted: true },
  "blue-clothes": { by: ["clothesContrast"], counted: true },
  "screen-reshot": { by: ["screenReshot"], counted: true },
  "hair-over-brows": { by: ["browsCovered"], counted: false },
  "glasses-glare": { by: ["glare"], counted: false },
};
