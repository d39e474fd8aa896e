import type { RawLimits } from "./decode";

const MAX_SIDE = 12_000;
const bytes = { min: 1, max: 15 * 1024 * 1024 };

/** Old admission photos can be small; the comparison itself says when a face is too small for it. */
export const REFERENCE_LIMITS: RawLimits = {
  width: { min: 90, max: MAX_SIDE },
  height: { min: 120, max: MAX_SIDE },
  bytes,
};

/** Pictures of codes and cards: a code saved as it is can be small. */
export const DOCUMENT_LIMITS: RawLimits = {
  width: { min: 60, max: MAX_SIDE },
  height: { min: 60, max: MAX_SIDE },
  bytes,
};
