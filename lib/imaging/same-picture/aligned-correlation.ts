import { solveLinear } from "../maths/linear-solve";
import type { Affine } from "../pixels/affine";
import type { NormalChip } from "./correlation";
import { CHIP_SIDE } from "./face-chip";

const ROUNDS = 12;
/** Border left out, px: shearing moves it outside. */
const MARGIN = 6;
const PARAMETERS = 6;
const IDENTITY: Affine = { a: 1, b: 0, c: 0, d: 0, e: 1, f: 0 };

/**
 * Normalised correlation of two chips after stretching and shearing the second one onto the first (Gauss–Newton
 * on the difference of px). A copy that was stretched or photographed from a screen fits almost wholly then;
 * another picture of the same person gains little.
 */
export function alignedCorrelation(one: NormalChip, other: NormalChip): number {
  let mapping = IDENTITY;
  let best = -1;
  for (let round = 0; round < ROUNDS; round++) {
    const step = measure(one, other, mapping);
    if (step.correlation <= best) break;
    best = step.correlation;
    mapping = improved(mapping, step.rows);
  }
  return best;
}

/** Correlation under a mapping, and the equations for a better one: six unknowns, one right-hand side per row. */
function measure(one: NormalChip, other: NormalChip, mapping: Affine) {
  const rows = Array.from({ length: PARAMETERS }, () => new Float64Array(PARAMETERS + 1));
  const gradient = new Float64Array(PARAMETERS + 1);
  let [dot, energy, otherEnergy] = [0, 0, 0];
  const middle = CHIP_SIDE / 2;
  for (let y = MARGIN; y < CHIP_SIDE - MARGIN; y++) {
    for (let x = MARGIN; x < CHIP_SIDE - MARGIN; x++) {
      const [u, v] = [x - middle, y - middle];
      const sourceX = mapping.a * u + mapping.b * v + mapping.c + middle;
      const sourceY = mapping.d * u + mapping.e * v + mapping.f + middle;
      const seen = sampled(other, sourceX, sourceY);
      const wanted = one[y * CHIP_SIDE + x] ?? 0;
      const alongX = (sampled(other, sourceX + 1, sourceY) - sampled(other, sourceX - 1, sourceY)) / 2;
      const alongY = (sampled(other, sourceX, sourceY + 1) - sampled(other, sourceX, sourceY - 1)) / 2;
      gradient[0] = alongX * u;
      gradient[1] = alongX * v;
      gradient[2] = alongX;
      gradient[3] = alongY * u;
      gradient[4] = alongY * v;
      gradient[5] = alongY;
      gradient[6] = wanted - seen;
      addProduct(rows, gradient);
      dot += wanted * seen;
      energy += wanted * wanted;
      otherEnergy += seen * seen;
    }
  }
  return { correlation: dot / Math.max(1e-9, Math.sqrt(energy * otherEnergy)), rows };
}

function addProduct(rows: Float64Array[], gradient: Float64Array): void {
  for (let i = 0; i < PARAMETERS; i++) {
    const row = rows[i];
    const factor = gradient[i] ?? 0;
    for (let k = 0; row && k < row.length; k++) row[k] = (row[k] ?? 0) + factor * (gradient[k] ?? 0);
  }
}

function improved({ a, b, c, d, e, f }: Affine, rows: Float64Array[]): Affine {
  const [step] = solveLinear(rows, 1);
  const by = (i: number) => step?.[i] ?? 0;
  return { a: a + by(0), b: b + by(1), c: c + by(2), d: d + by(3), e: e + by(4), f: f + by(5) };
}

/** Bilinear, 0 outside. */
function sampled(chip: NormalChip, x: number, y: number): number {
  const left = Math.floor(x);
  const top = Math.floor(y);
  if (left < 0 || top < 0 || left >= CHIP_SIDE - 1 || top >= CHIP_SIDE - 1) return 0;
  const right = x - left;
  const below = y - top;
  const at = top * CHIP_SIDE + left;
  const upper = (chip[at] ?? 0) * (1 - right) + (chip[at + 1] ?? 0) * right;
  const lower = (chip[at + CHIP_SIDE] ?? 0) * (1 - right) + (chip[at + CHIP_SIDE + 1] ?? 0) * right;
  return upper * (1 - below) + lower * below;
}
