import { type ColourField, distanceAt } from "../pixels/field";
import { fitPlate, plateField } from "./plate";
import { withShadows } from "./shadow";
import type { Trimap } from "./trimap";

/** The wall's colour at every px, whether seen or hidden by the person. */
export type Wall = ColourField;

const MIN_PIXELS = 200;
/** The surface is so smooth that every fourth px is enough for it. */
const FIT_STEP = 4;
/** Px farther than this many medians from the first fit are things on the wall, not the wall. */
const OUTLIER_MEDIANS = 2.5;
const MIN_OUTLIER = 8;

/**
 * Estimates a plain wall from the px that are surely background: a quadratic surface for its colour and light,
 * and on it the soft shadows that are seen near each place. Null when there is too little of it.
 */
export function estimateWall(field: ColourField, trimap: Trimap): Wall | null {
  const { background, size } = trimap;
  const seen = positionsOf(background, 1);
  if (seen.length < MIN_PIXELS) return null;
  const sample = positionsOf(background, FIT_STEP);
  const first = fitPlate(field, size, sample);
  if (!first) return null;
  const rough = plateField(first, size);
  const distances = new Float32Array(sample.length);
  for (let i = 0; i < sample.length; i++) distances[i] = distanceAt(field, rough, sample[i] ?? 0);
  const limit = Math.max(
    MIN_OUTLIER,
    OUTLIER_MEDIANS * (distances.slice().sort()[distances.length >> 1] ?? 0),
  );
  const kept = sample.filter((_, i) => (distances[i] ?? 0) < limit);
  const plate = kept.length < MIN_PIXELS / FIT_STEP ? first : (fitPlate(field, size, kept) ?? first);
  return withShadows(field, plateField(plate, size), trimap, limit);
}

/** Numbers of the flagged px, of every `step`th one. */
function positionsOf(flags: Uint8Array, step: number): Uint32Array {
  const positions = new Uint32Array(flags.length);
  let seen = 0;
  let count = 0;
  for (let at = 0; at < flags.length; at++)
    if (flags[at] === 1 && seen++ % step === 0) positions[count++] = at;
  return positions.subarray(0, count);
}
