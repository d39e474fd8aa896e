import { boxMean } from "../pixels/box-mean";
import { CHIP_SIDE, type FaceChip } from "./face-chip";

/** A chip without its lighting: local mean taken away, local contrast made even. */
export type NormalChip = Float32Array;

const RADIUS = 6;
/** Contrast, 0–255, below which a place counts as flat. */
const FLAT = 6;
/** Px by which landmarks of two copies may differ. */
const SHIFT = 2;
const SIZE = { width: CHIP_SIDE, height: CHIP_SIDE };

export function normalised(chip: FaceChip): NormalChip {
  const values = Float32Array.from(chip);
  const mean = boxMean(values, SIZE, RADIUS);
  const deviation = values.map((value, i) => value - (mean[i] ?? 0));
  const variance = boxMean(
    deviation.map((value) => value * value),
    SIZE,
    RADIUS,
  );
  return deviation.map((value, i) => value / (Math.sqrt(variance[i] ?? 0) + FLAT));
}

/** Largest normalised correlation (−1 to 1) of two chips over small shifts. */
export function correlation(one: NormalChip, other: NormalChip): number {
  let best = -1;
  for (let down = -SHIFT; down <= SHIFT; down++)
    for (let right = -SHIFT; right <= SHIFT; right++) best = Math.max(best, shifted(one, other, right, down));
  return best;
}

function shifted(one: NormalChip, other: NormalChip, right: number, down: number): number {
  let dot = 0;
  let energy = 0;
  let otherEnergy = 0;
  for (let y = SHIFT; y < CHIP_SIDE - SHIFT; y++) {
    const offset = down * CHIP_SIDE + right;
    for (let i = y * CHIP_SIDE + SHIFT; i < (y + 1) * CHIP_SIDE - SHIFT; i++) {
      const a = one[i] ?? 0;
      const b = other[i + offset] ?? 0;
      dot += a * b;
      energy += a * a;
      otherEnergy += b * b;
    }
  }
  return dot / Math.max(1e-9, Math.sqrt(energy * otherEnergy));
}
