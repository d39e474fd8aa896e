import type { Size } from "../pixels/picture";
import type { Inside } from "../standardise/trimap";

/**
 * Length, in px of the standard photo, over which the person touches an edge of the source inside the photo:
 * there hair or body is missing. 0 when the source reaches all around. `prior` is the share of person per px of
 * the quarter-size photo.
 */
export function bodyCut(prior: Float32Array, { width, height }: Size, inside: Inside): number {
  const quarterWidth = width >> 2;
  const isPerson = (x: number, y: number) => (prior[(y >> 2) * quarterWidth + (x >> 2)] ?? 0) > 0.5;
  let length = 0;
  for (let x = inside.left; x < inside.right; x++) {
    if (inside.top > 0 && isPerson(x, inside.top)) length++;
    if (inside.bottom < height && isPerson(x, inside.bottom - 1)) length++;
  }
  for (let y = inside.top; y < inside.bottom; y++) {
    if (inside.left > 0 && isPerson(inside.left, y)) length++;
    if (inside.right < width && isPerson(inside.right - 1, y)) length++;
  }
  return length;
}
