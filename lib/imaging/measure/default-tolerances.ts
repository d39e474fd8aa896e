import type { Tolerances } from "../measure-schema";

/** Changes with any number below; stored with every result. */
export const TOLERANCES_VERSION = "2026-11-22";

/**
 * Start values, set on about a hundred public photographs and on ISO/IEC 29794-5 as OFIQ computes it; a pilot
 * has to fit them to real school photos. 教毕指[2017]99号 gives no numbers for them.
 */
export const DEFAULT_TOLERANCES: Tolerances = {
  bodyCut: { pass: { max: 6 }, block: { max: 24 } },
  sourceFaceWidth: { pass: { min: 180 }, block: { min: 120 } },
  anotherFace: { pass: { max: 0.25 }, block: { max: 0.5 } },
  roll: { pass: { max: 8 }, block: { max: 10 } },
  yaw: { pass: { max: 10 }, block: { max: 18 } },
  pitch: { pass: { max: 12 }, block: { max: 20 } },
  eyesOpen: { pass: { min: 0.18 }, block: { min: 0.13 } },
  mouthOpen: { pass: { max: 0.04 }, block: { max: 0.08 } },
  sharpness: { pass: { min: 8 }, block: { min: 2.5 } },
  brightness: { pass: { min: 0.35, max: 0.78 }, block: { min: 0.25, max: 0.85 } },
  overexposed: { pass: { max: 0.03 }, block: { max: 0.12 } },
  underexposed: { pass: { max: 0.1 }, block: { max: 0.2 } },
  tonalRange: { pass: { min: 0.45 }, block: { min: 0.3 } },
  evenLight: { pass: { min: 0.72 }, block: { min: 0.55 } },
  colourCast: { pass: { max: 3 }, block: { max: 8 } },
  glare: { pass: { max: 0.02 }, block: { max: 0.06 } },
  lowerFaceCovered: { pass: { max: 0.2 } },
  browsCovered: { pass: { max: 0.5 } },
  backgroundPlain: { pass: { max: 8 }, block: { max: 25 } },
  outlineUnclear: { pass: { max: 0.5 } },
  backgroundColour: { pass: { max: 12 }, block: { max: 30 } },
  backgroundSpread: { pass: { max: 8 }, block: { max: 25 } },
  clothesContrast: { pass: { min: 15 }, block: { min: 8 } },
  screenReshot: { pass: { max: 5.5 } },
};
