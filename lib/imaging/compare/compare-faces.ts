import type { CannotCompare, CompareOutcome } from "../outcome-schema";
import type { ComparableFace } from "./comparable-face";
import type { Recogniser } from "./recogniser";

/** Beyond these a descriptor says more about the picture than about the face (reference note A.5). */
const MAX_YAW = 20;
const MIN_WIDTH = 110;
const MIN_SHARPNESS = 2.5;

/** The score of two faces, or why there is none. */
export function compareFaces(
  scorer: Recogniser,
  capture: ComparableFace,
  reference: ComparableFace,
): CompareOutcome {
  const reason = unfit(capture, CAPTURE_REASONS) ?? unfit(reference, REFERENCE_REASONS);
  if (reason) return { status: "cannotCompare", reason };
  const judged = scorer.judge(capture.scored, reference.scored);
  const mayIntercept = judged.score < scorer.interceptsBelow;
  return { status: "scored", ...judged, engine: scorer.engine, mayIntercept };
}

type Reasons = Record<"turned" | "tooSmall" | "blurred", CannotCompare>;

const CAPTURE_REASONS: Reasons = {
  turned: "captureTurned",
  tooSmall: "captureFaceTooSmall",
  blurred: "captureBlurred",
};
const REFERENCE_REASONS: Reasons = {
  turned: "referenceTurned",
  tooSmall: "referenceFaceTooSmall",
  blurred: "referenceBlurred",
};

function unfit({ yaw, width, sharpness }: ComparableFace, reasons: Reasons): CannotCompare | null {
  if (yaw > MAX_YAW) return reasons.turned;
  if (width < MIN_WIDTH) return reasons.tooSmall;
  return sharpness < MIN_SHARPNESS ? reasons.blurred : null;
}
