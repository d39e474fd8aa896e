import type { Measure } from "../measure-schema";
import type { Square } from "./cheeks";
import type { FacePixels } from "./face-pixels";
import { LaplacianSums } from "./laplacian";
import type { Luma } from "./luma";
import { relativeEnergy } from "./sharpness";

/**
 * Fine structure of the cheeks against that of the whole face: filters that smooth skin lower it, and so do
 * make-up, youth and noise reduction. There is no limit that would be fair, so it is only shown.
 */
export function skinTexture({ luma, cheeks, sharpness, light }: FacePixels): Measure {
  const energies = cheeks.squares.map((square) => relativeEnergy(energyIn(luma, square), light.mean));
  const value = Number((Math.min(...energies) / Math.max(1e-6, sharpness)).toPrecision(3));
  return { code: "smoothedSkin", unit: "ratio", value, limit: {}, verdict: "unmeasured" };
}

function energyIn(luma: Luma, { left, top, side }: Square): number {
  const sums = new LaplacianSums();
  for (let y = Math.round(top); y < top + side; y++)
    sums.addRow(luma, y, Math.round(left), Math.round(left + side));
  return sums.meanSquare;
}
