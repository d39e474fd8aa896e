import type { ImagingEngine } from "../../engine";
import { SHIPPED_ENGINE } from "../engine-name";
import { type FaceCompareProvider, referenceOf } from "./provider";

/** Raw values are distances of descriptors, smaller is more alike. The lines are distances of 0.70 and 0.45. */
const SCALE = { min: 0, max: 2 };

/**
 * The engine that ships. On East-Asian faces small distances mean little: it may stop a clearly different face,
 * and says nothing for a similar one.
 */
export function localProvider(engine: Pick<ImagingEngine, "compare">): FaceCompareProvider {
  return {
    engine: {
      id: SHIPPED_ENGINE,
      needs: "reference",
      meaningful: "low",
      lines: { interceptBelow: 18, greyBelow: 64 },
    },
    async compare(question) {
      const outcome = await engine.compare({ capture: question.capture, reference: referenceOf(question) });
      if (outcome.status === "scored") return { ...outcome, scale: SCALE };
      if (outcome.status === "cannotCompare") return outcome;
      throw new Error("a comparison with a reference ended without one");
    },
  };
}
