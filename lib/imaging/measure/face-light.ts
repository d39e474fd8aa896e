import type { Spans } from "./hull";
import type { Luma } from "./luma";

export type FaceLight = {
  /** Mean brightness of the face, 0–1. */
  mean: number;
  /** Share of the face at the upper end (247–255) and at the lower end (0–25) of the scale. */
  over: number;
  under: number;
  /** From the darkest to the brightest hundredth of the face, as a share of the scale. */
  range: number;
};

const OVER_FROM = 247;
const UNDER_TO = 25;
const TAIL = 0.01;

/**
 * Exposure of the face (ISO/IEC 29794-5: luminance mean, over- and underexposure). Its tonal range is taken
 * between percentiles, not as the standard's entropy: even young skin has few tones without any fault, and haze
 * over a photo hardly lowers the entropy.
 */
export function faceLight({ values, width, top }: Luma, face: Spans): FaceLight {
  const histogram = new Uint32Array(256);
  let count = 0;
  for (let row = face.top; row < face.bottom; row++) {
    for (let x = face.from[row] ?? 0; x < (face.to[row] ?? 0); x++) {
      const value = Math.floor(values[(row - top) * width + x] ?? 0);
      histogram[value] = (histogram[value] ?? 0) + 1;
      count++;
    }
  }
  const light = { mean: 0, over: 0, under: 0 };
  histogram.forEach((pixels, value) => {
    const share = pixels / Math.max(1, count);
    light.mean += (share * value) / 255;
    if (value >= OVER_FROM) light.over += share;
    if (value <= UNDER_TO) light.under += share;
  });
  const range = percentile(histogram, count * (1 - TAIL)) - percentile(histogram, count * TAIL);
  return { ...light, range: range / 255 };
}

function percentile(histogram: Uint32Array, rank: number): number {
  let seen = 0;
  return histogram.findIndex((pixels) => {
    seen += pixels;
    return seen > rank;
  });
}
