import type { Picture } from "../pixels/picture";
import type { Colour } from "../standardise/composite";
import { labOf } from "./lab";

/** Sure person, and below the chin by this share of the distance from eyes to chin: past neck and beard. */
const SURE = 0.9;
const BELOW_CHIN = 0.45;
const STEP = 4;
/** The part of the clothes that may be nearer to the background: buttons, a tie, a stripe. */
const QUANTILE = 0.25;

/** The row of the photo below which clothes are looked for. */
export function clothesTop(chin: { y: number; unit: number }): number {
  return Math.ceil(chin.y + BELOW_CHIN * chin.unit);
}

/**
 * How far the clothes lie from the background's colour (CIE 1976 colour difference), for all but the nearest
 * quarter of them. Null when no clothes are seen. `prior` is the share of person
 * per px of the quarter-size photo.
 */
export function clothesContrast(
  { width, height, data }: Picture,
  prior: Float32Array,
  chin: { y: number; unit: number },
  background: Colour,
): number | null {
  const target = labOf(...background);
  const differences: number[] = [];
  for (let y = clothesTop(chin); y < height; y += STEP) {
    for (let x = 0; x < width; x += STEP) {
      const i = y * width + x;
      if ((prior[(y >> 2) * (width >> 2) + (x >> 2)] ?? 0) < SURE) continue;
      const { l, a, b } = labOf(data[3 * i] ?? 0, data[3 * i + 1] ?? 0, data[3 * i + 2] ?? 0);
      differences.push(Math.sqrt((l - target.l) ** 2 + (a - target.a) ** 2 + (b - target.b) ** 2));
    }
  }
  if (differences.length === 0) return null;
  return Float32Array.from(differences).sort()[Math.floor(differences.length * QUANTILE)] ?? null;
}
