import { euclideanDistance } from "../face/descriptor";
import { SHIPPED_ENGINE } from "./engine-name";
import { type Recogniser, scoreBetween } from "./recogniser";

/** Distances that are worth 0 and 100 (reference note A.5). */
const DISTANCE = { at0: 0.8, at100: 0.25 };
/** Measured on photographs: beyond this lay 0.7 % of the pairs of one person. Smaller distances prove nothing. */
const CLEARLY_LARGE = 0.65;

/**
 * Scores by the distance of the shipped descriptors. On East-Asian faces it hardly separates people
 * (docs/imaging.md), so only low scores carry weight.
 */
export const shippedRecogniser: Recogniser = {
  engine: SHIPPED_ENGINE,
  interceptsBelow: scoreBetween(CLEARLY_LARGE, DISTANCE.at0, DISTANCE.at100),
  describe: async (_pyramid, _mesh, shipped) => shipped,
  judge(one, other) {
    const raw = euclideanDistance(one, other);
    return { raw, score: scoreBetween(raw, DISTANCE.at0, DISTANCE.at100) };
  },
};
