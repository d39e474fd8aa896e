import type { Picture, Size } from "../pixels/picture";
import { type Colour, composite } from "./composite";
import { grownBand } from "./grown-band";
import { guidedMatte } from "./guided-matte";
import { personColour } from "./person-colour";
import type { Separation } from "./separation";
import type { Inside } from "./trimap";
import { unclearOutline } from "./unclear-outline";
import { wallMatte } from "./wall-matte";

/**
 * Residuals of the wall up to which the wall matte is used: plain walls had 1–7, gardens and beaches out of
 * focus 10–20, busy walls at least 40.
 */
const PLAIN_WALL = 25;
/** Residual up to which everything on the wall that hangs together with the head is hair. */
const CLEAN_WALL = 8;
const MIN_NOISE = 6;

export type Replaced = {
  picture: Picture;
  /** Share of the outline along which person and wall hardly differ; null where the wall was of no use. */
  unclearOutline: number | null;
};

/**
 * The standard photo with its background in one colour. What lies outside of the source becomes background too;
 * the measure `bodyCut` says whether something of the person was missing there.
 */
export function replaceBackground(separation: Separation, background: Colour): Replaced {
  const { picture, mask, toMask, wall, residual, trimap, field } = separation;
  if (!wall || residual > PLAIN_WALL) {
    const alpha = guidedMatte(picture, mask, toMask, trimap);
    clearOutside(alpha, picture, separation.inside);
    return { picture: composite(picture, alpha, background, null), unclearOutline: null };
  }
  const person = personColour(field, trimap);
  const depth = residual > CLEAN_WALL ? trimap.depth : grownBand(trimap, field, wall);
  const alpha = wallMatte({
    picture,
    mask,
    toMask,
    trimap: { ...trimap, depth },
    wall,
    person,
    field,
    noise: Math.max(MIN_NOISE, residual),
  });
  clearOutside(alpha, picture, separation.inside);
  return {
    picture: composite(picture, alpha, background, { field: wall, size: trimap.size }),
    unclearOutline: unclearOutline(trimap, wall, person),
  };
}

function clearOutside(alpha: Float32Array, { width, height }: Size, inside: Inside): void {
  for (let y = 0; y < height; y++) {
    const start = y * width;
    if (y < inside.top || y >= inside.bottom) {
      alpha.fill(0, start, start + width);
      continue;
    }
    alpha.fill(0, start, start + inside.left);
    alpha.fill(0, start + inside.right, start + width);
  }
}
