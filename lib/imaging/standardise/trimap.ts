import { boxMean } from "../pixels/box-mean";
import type { Size } from "../pixels/picture";

/** Radii in px of the quarter-size standard photo. */
const BACKGROUND_RADIUS = 3;
const BAND_RADIUS = 4;
const SURE_BACKGROUND = 0.01;

/** Which px of the quarter-size photo are surely wall, surely person, or in between. */
export type Trimap = {
  size: Size;
  /** Share of person by the mask network. */
  prior: Float32Array;
  /** The prior's mean over the band radius: 0 far outside, 1 far inside. */
  depth: Float32Array;
  /** 1 where there is surely background, else 0. */
  background: Uint8Array;
};

/** `inside` is the part that the source photo really shows, in px of the quarter-size photo. */
export function trimapOf(prior: Float32Array, size: Size, inside: Inside): Trimap {
  const near = boxMean(prior, size, BACKGROUND_RADIUS);
  const background = new Uint8Array(prior.length);
  for (let y = Math.ceil(inside.top); y < Math.floor(inside.bottom); y++) {
    for (let x = Math.ceil(inside.left); x < Math.floor(inside.right); x++) {
      const at = y * size.width + x;
      if ((near[at] ?? 1) < SURE_BACKGROUND) background[at] = 1;
    }
  }
  return { size, prior, depth: boxMean(prior, size, BAND_RADIUS), background };
}

/** A part of a picture in its px; right and bottom are exclusive. */
export type Inside = { left: number; top: number; right: number; bottom: number };
