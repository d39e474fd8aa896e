import type { Spans } from "./hull";
import { LaplacianSums } from "./laplacian";
import type { Luma } from "./luma";

/** Median absolute deviation to standard deviation, for noise. */
const DEVIATION = 1.4826;

/**
 * Energy of the face's edges: the variance of the Laplacian over the face less what noise has of it, divided by
 * the square of the mean brightness (255 = 100 %), so that a darker photo of the same sharpness keeps its value;
 * scaled by 10⁴. Noise is everywhere, edges are rare: the median tells the one from the other, so that a blurred
 * noisy photo does not pass as a sharp one.
 */
export function sharpness(luma: Luma, face: Spans, meanShare: number): number {
  const sums = new LaplacianSums();
  for (let row = face.top; row < face.bottom; row++)
    sums.addRow(luma, row, face.from[row] ?? 0, face.to[row] ?? 0);
  return noiseFreeEnergy(sums, meanShare);
}

export function noiseFreeEnergy(sums: LaplacianSums, meanShare: number): number {
  const noise = DEVIATION * sums.medianSize;
  return relativeEnergy(Math.max(0, sums.meanSquare - noise * noise), meanShare);
}

export function relativeEnergy(energy: number, meanShare: number): number {
  return (energy / (255 * meanShare) ** 2) * 1e4;
}
