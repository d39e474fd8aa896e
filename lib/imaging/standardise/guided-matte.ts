import { type Affine, forShrunkResult } from "../pixels/affine";
import { boxMean } from "../pixels/box-mean";
import { type ColourField, colourField, eachPlane, product } from "../pixels/field";
import { halved, type Picture, type Size } from "../pixels/picture";
import { maskAt } from "../segment/person-mask";
import type { Trimap } from "./trimap";

const RADIUS = 4;
/** Colour variance (of shares 0–1) below which a place counts as flat. */
const FLAT = 1e-4;

/** Shares of person by the network: outside of its outline, and well inside. */
const OUTLINE = { from: 0.05, to: 0.4 };
const INNER = { from: 0.6, to: 0.95 };
/** Depths of the trimap a few px outside of the outline, where loose hair may still be. */
const NEAR = { from: 0.3, to: 0.5 };

/**
 * The mask with its edge drawn to edges of the picture: the colour guided filter (He, Sun and Tang), its
 * coefficients at half size (fast guided filter). For walls that are not plain.
 */
export function guidedMatte(
  picture: Picture,
  mask: { values: Float32Array },
  toMask: Affine,
  trimap: Trimap,
): Float32Array {
  const half = halved(picture);
  const size = { width: half.width, height: half.height };
  const prior = halfPrior(mask.values, forShrunkResult(toMask, 2), size);
  const coefficients = fitCoefficients(eachPlane(colourField(half), asShares), prior, size);
  const alpha = new Float32Array(picture.width * picture.height);
  for (let y = 0, i = 0; y < picture.height; y++) {
    for (let x = 0; x < picture.width; x++, i++) {
      const at = Math.min(size.height - 1, y >> 1) * size.width + Math.min(size.width - 1, x >> 1);
      const share =
        ((coefficients.red[at] ?? 0) * (picture.data[3 * i] ?? 0) +
          (coefficients.green[at] ?? 0) * (picture.data[3 * i + 1] ?? 0) +
          (coefficients.blue[at] ?? 0) * (picture.data[3 * i + 2] ?? 0)) /
          255 +
        (coefficients.offset[at] ?? 0);
      alpha[i] = kept(
        Math.min(1, Math.max(0, share)),
        maskAt(mask.values, toMask, x, y),
        depthAt(trimap, x, y),
      );
    }
  }
  return alpha;
}

/** Things on the wall that have the person's colours end a little outside of the network's outline. */
function kept(share: number, prior: number, depth: number): number {
  const outside = share * Math.max(ramp(prior, OUTLINE.from, OUTLINE.to), ramp(depth, NEAR.from, NEAR.to));
  return Math.max(outside, ramp(prior, INNER.from, INNER.to) * ramp(depth, NEAR.to, 1 - NEAR.from));
}

function depthAt({ depth, size }: Trimap, x: number, y: number): number {
  return depth[Math.min(size.height - 1, y >> 2) * size.width + Math.min(size.width - 1, x >> 2)] ?? 0;
}

function ramp(value: number, from: number, to: number): number {
  return Math.min(1, Math.max(0, (value - from) / (to - from)));
}

function halfPrior(values: Float32Array, toMask: Affine, { width, height }: Size): Float32Array {
  const prior = new Float32Array(width * height);
  for (let y = 0, i = 0; y < height; y++)
    for (let x = 0; x < width; x++, i++) prior[i] = maskAt(values, toMask, x, y);
  return prior;
}

function asShares(plane: Float32Array): Float32Array {
  return plane.map((value) => value / 255);
}

/** Per px the linear function of its colour that fits the mask best in the surroundings, then averaged. */
function fitCoefficients({ red, green, blue }: ColourField, mask: Float32Array, size: Size) {
  const mean = (values: Float32Array) => boxMean(values, size, RADIUS);
  const meanProduct = (one: Float32Array, other: Float32Array) => mean(product(one, other));
  const [meanRed, meanGreen, meanBlue, meanMask] = [mean(red), mean(green), mean(blue), mean(mask)];
  const products = {
    redRed: meanProduct(red, red),
    redGreen: meanProduct(red, green),
    redBlue: meanProduct(red, blue),
    greenGreen: meanProduct(green, green),
    greenBlue: meanProduct(green, blue),
    blueBlue: meanProduct(blue, blue),
    redMask: meanProduct(red, mask),
    greenMask: meanProduct(green, mask),
    blueMask: meanProduct(blue, mask),
  };
  const result = {
    red: new Float32Array(mask.length),
    green: new Float32Array(mask.length),
    blue: new Float32Array(mask.length),
    offset: new Float32Array(mask.length),
  };
  for (let i = 0; i < mask.length; i++) {
    const [r, g, b, m] = [meanRed[i] ?? 0, meanGreen[i] ?? 0, meanBlue[i] ?? 0, meanMask[i] ?? 0];
    const rr = (products.redRed[i] ?? 0) - r * r + FLAT;
    const rg = (products.redGreen[i] ?? 0) - r * g;
    const rb = (products.redBlue[i] ?? 0) - r * b;
    const gg = (products.greenGreen[i] ?? 0) - g * g + FLAT;
    const gb = (products.greenBlue[i] ?? 0) - g * b;
    const bb = (products.blueBlue[i] ?? 0) - b * b + FLAT;
    const cr = (products.redMask[i] ?? 0) - r * m;
    const cg = (products.greenMask[i] ?? 0) - g * m;
    const cb = (products.blueMask[i] ?? 0) - b * m;
    const [c11, c12, c13] = [gg * bb - gb * gb, rb * gb - rg * bb, rg * gb - gg * rb];
    const determinant = rr * c11 + rg * c12 + rb * c13;
    const wr = (c11 * cr + c12 * cg + c13 * cb) / determinant;
    const wg = (c12 * cr + (rr * bb - rb * rb) * cg + (rg * rb - rr * gb) * cb) / determinant;
    const wb = (c13 * cr + (rg * rb - rr * gb) * cg + (rr * gg - rg * rg) * cb) / determinant;
    result.red[i] = wr;
    result.green[i] = wg;
    result.blue[i] = wb;
    result.offset[i] = m - wr * r - wg * g - wb * b;
  }
  return {
    red: mean(result.red),
    green: mean(result.green),
    blue: mean(result.blue),
    offset: mean(result.offset),
  };
}
