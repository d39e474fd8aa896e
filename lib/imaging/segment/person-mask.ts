import type { HeadPlace } from "../face/head-place";
import { output } from "../network/network";
import type { Networks } from "../network/networks";
import { type Affine, applied, chained, inverted } from "../pixels/affine";
import type { Size } from "../pixels/picture";
import type { Pyramid } from "../pixels/pyramid";
import { samplePlanes } from "../pixels/sample";

export const MASK_SIDE = 256;

/**
 * The part of the picture around a head, in face widths: just what any standard photo of the face can show
 * (face at least 183 of 480 px wide, eyes at most 295 px below the top), so that one run serves both the
 * search for the crown and the background.
 */
const REGION = { width: 2.7, height: 3.6, aboveEyes: 1.65 };
const BYTES_TO_SHARE = { scale: 1 / 255, offset: 0, outside: 128 };
/** Rows with fewer person px than this in their middle third are noise, not hair. */
const MIN_CROWN_PIXELS = 4;

/** Share of person (0–1) per px of a 256 × 256 grid, and where the grid lies in the picture. */
export type PersonMask = { values: Float32Array; toPicture: Affine; toMask: Affine };

export async function personMaskOf(
  network: Networks["personMask"],
  pyramid: Pyramid,
  head: HeadPlace,
): Promise<PersonMask> {
  const toPicture = regionOf(head);
  const size = { width: MASK_SIDE, height: MASK_SIDE };
  const values = samplePlanes(pyramid, toPicture, size, BYTES_TO_SHARE);
  const outputs = await network.run({ input: { shape: [1, 3, MASK_SIDE, MASK_SIDE], values } });
  return { values: output(outputs, "output"), toPicture, toMask: inverted(toPicture) };
}

function regionOf({ centreX, eyeY, faceWidth }: HeadPlace): Affine {
  return {
    a: (REGION.width * faceWidth) / MASK_SIDE,
    b: 0,
    c: centreX - (REGION.width * faceWidth) / 2,
    d: 0,
    e: (REGION.height * faceWidth) / MASK_SIDE,
    f: eyeY - REGION.aboveEyes * faceWidth,
  };
}

/** The highest row of the person in the middle third of the region, in picture px. */
export function crownY({ values, toPicture }: PersonMask): number {
  const from = Math.round(MASK_SIDE / 3);
  const to = MASK_SIDE - from;
  for (let row = 0; row < MASK_SIDE; row++) {
    let count = 0;
    for (let column = from; column < to; column++) if ((values[row * MASK_SIDE + column] ?? 0) > 0.5) count++;
    if (count >= MIN_CROWN_PIXELS) return applied(toPicture, { x: 0, y: row }).y;
  }
  return applied(toPicture, { x: 0, y: MASK_SIDE }).y;
}

/** Share of person per px of another picture; `toPicture` leads from its px to those of the mask's picture. */
export function sampledMask(mask: PersonMask, toPicture: Affine, size: Size): Float32Array {
  const toMask = chained(mask.toMask, toPicture);
  const result = new Float32Array(size.width * size.height);
  for (let y = 0, to = 0; y < size.height; y++)
    for (let x = 0; x < size.width; x++, to++) result[to] = maskAt(mask.values, toMask, x, y);
  return result;
}

/** Share of person at a px, through a mapping from px to the mask's grid. */
export function maskAt(values: Float32Array, { a, b, c, d, e, f }: Affine, x: number, y: number): number {
  const left = withinMask(a * (x + 0.5) + b * (y + 0.5) + c - 0.5);
  const top = withinMask(d * (x + 0.5) + e * (y + 0.5) + f - 0.5);
  const column = Math.floor(left);
  const row = Math.floor(top);
  const at = row * MASK_SIDE + column;
  const right = left - column;
  const upper = (values[at] ?? 0) * (1 - right) + (values[at + 1] ?? 0) * right;
  const lower = (values[at + MASK_SIDE] ?? 0) * (1 - right) + (values[at + MASK_SIDE + 1] ?? 0) * right;
  return upper + (lower - upper) * (top - row);
}

function withinMask(position: number): number {
  return Math.max(0, Math.min(position, MASK_SIDE - 1.001));
}
