import { type ColourField, difference, localColour, sum } from "../pixels/field";
import type { Size } from "../pixels/picture";
import { fitPlate, plateField } from "./plate";
import type { Trimap } from "./trimap";

/** The wall's colour at every px, whether seen or hidden by the person. */
export type Wall = ColourField;

const MIN_PIXELS = 200;
/** The surface is so smooth that every fourth px is enough for it. */
const FIT_STEP = 4;
/** Px farther than this many medians from the first fit are things on the wall, not the wall. */
const OUTLIER_MEDIANS = 2.5;
const MIN_OUTLIER = 8;
/** A shadow dims the wall's colour at most this far, and light from the side lifts it at most this far. */
const DIMMED = { from: 0.6, to: 1.15 };
/** Surroundings from which shadows are taken, px of the field. */
const SHADOW_RADII = { near: 4, far: 12 };

/**
 * Estimates a plain wall from the px that are surely background: a quadratic surface for its colour and light,
 * and on it the soft shadows that are seen near each place. Null when there is too little of it.
 */
export function estimateWall(field: ColourField, { background, size }: Trimap): Wall | null {
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
  return withShadows(field, plateField(plate, size), seen, limit, size);
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

function distanceAt(one: ColourField, other: ColourField, at: number): number {
  const red = (one.red[at] ?? 0) - (other.red[at] ?? 0);
  const green = (one.green[at] ?? 0) - (other.green[at] ?? 0);
  const blue = (one.blue[at] ?? 0) - (other.blue[at] ?? 0);
  return Math.sqrt(red * red + green * green + blue * blue);
}

function withShadows(
  field: ColourField,
  plate: ColourField,
  seen: Uint32Array,
  limit: number,
  size: Size,
): Wall {
  const isWall = new Float32Array(size.width * size.height);
  for (const at of seen) if (distanceToDimmed(field, plate, at) < limit) isWall[at] = 1;
  const offPlate = {
    red: difference(field.red, plate.red),
    green: difference(field.green, plate.green),
    blue: difference(field.blue, plate.blue),
  };
  const shadow = localColour(offPlate, isWall, size, SHADOW_RADII);
  return {
    red: sum(plate.red, shadow.red),
    green: sum(plate.green, shadow.green),
    blue: sum(plate.blue, shadow.blue),
  };
}

/** RGB distance to the nearest shade of the wall's colour that a shadow can make. */
function distanceToDimmed(field: ColourField, plate: ColourField, at: number): number {
  const red = field.red[at] ?? 0;
  const green = field.green[at] ?? 0;
  const blue = field.blue[at] ?? 0;
  const wallRed = plate.red[at] ?? 0;
  const wallGreen = plate.green[at] ?? 0;
  const wallBlue = plate.blue[at] ?? 0;
  const length = wallRed * wallRed + wallGreen * wallGreen + wallBlue * wallBlue;
  const nearest = (red * wallRed + green * wallGreen + blue * wallBlue) / Math.max(1, length);
  const share = Math.min(DIMMED.to, Math.max(DIMMED.from, nearest));
  const offRed = red - share * wallRed;
  const offGreen = green - share * wallGreen;
  const offBlue = blue - share * wallBlue;
  return Math.sqrt(offRed * offRed + offGreen * offGreen + offBlue * offBlue);
}
