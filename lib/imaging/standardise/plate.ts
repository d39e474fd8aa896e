import { solveLinear } from "../maths/linear-solve";
import type { ColourField } from "../pixels/field";
import type { Size } from "../pixels/picture";

/**
 * A quadratic surface per colour channel, k₀ + k₁u + k₂v + k₃u² + k₄uv + k₅v² with u and v from −½ to ½ across
 * the picture: a plain wall in even or falling light.
 */
export type Plate = { red: Float64Array; green: Float64Array; blue: Float64Array };

const TERMS = 6;
const COLUMNS = TERMS + 3;
/** Keeps the curvature calm where few rows or columns show background. */
const CURVATURE_DAMPING = 1e-5;

/** Fits the surface to chosen px, given by their numbers (least squares). */
export function fitPlate(
  { red, green, blue }: ColourField,
  size: Size,
  positions: Uint32Array,
): Plate | null {
  const sums = new Float64Array(TERMS * COLUMNS);
  const sample = new Float64Array(COLUMNS);
  for (const at of positions) {
    const u = (at % size.width) / size.width - 0.5;
    const v = Math.floor(at / size.width) / size.height - 0.5;
    sample[0] = 1;
    sample[1] = u;
    sample[2] = v;
    sample[3] = u * u;
    sample[4] = u * v;
    sample[5] = v * v;
    sample[6] = red[at] ?? 0;
    sample[7] = green[at] ?? 0;
    sample[8] = blue[at] ?? 0;
    for (let i = 0, to = 0; i < TERMS; i++) {
      const term = sample[i] ?? 0;
      for (let k = 0; k < COLUMNS; k++, to++) sums[to] = (sums[to] ?? 0) + term * (sample[k] ?? 0);
    }
  }
  const rows = Array.from({ length: TERMS }, (_, i) => sums.slice(i * COLUMNS, (i + 1) * COLUMNS));
  rows.forEach((row, i) => {
    if (i > 2) row[i] = (row[i] ?? 0) + CURVATURE_DAMPING * positions.length;
  });
  const [redTerms, greenTerms, blueTerms] = solveLinear(rows, 3);
  return redTerms && greenTerms && blueTerms ? { red: redTerms, green: greenTerms, blue: blueTerms } : null;
}

/** The surface at every px. */
export function plateField({ red, green, blue }: Plate, size: Size): ColourField {
  return { red: surface(red, size), green: surface(green, size), blue: surface(blue, size) };
}

function surface(terms: Float64Array, { width, height }: Size): Float32Array {
  const [k0 = 0, k1 = 0, k2 = 0, k3 = 0, k4 = 0, k5 = 0] = terms;
  const result = new Float32Array(width * height);
  for (let y = 0, i = 0; y < height; y++) {
    const v = y / height - 0.5;
    const constant = k0 + k2 * v + k5 * v * v;
    const slope = k1 + k4 * v;
    for (let x = 0; x < width; x++, i++) {
      const u = x / width - 0.5;
      result[i] = constant + (slope + k3 * u) * u;
    }
  }
  return result;
}
