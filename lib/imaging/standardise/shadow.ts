import { type ColourField, difference, localColour, sum } from "../pixels/field";
import type { Size } from "../pixels/picture";
import type { Trimap } from "./trimap";

/** A shadow dims the wall's colour at most this far, and light from the side lifts it at most this far. */
const DIMMED = { from: 0.6, to: 1.15 };
/** Share of person from which a px may not be looked at for shadow. */
const PERSON_FROM = 0.5;
/** A shadow is soft: its shade changes at most this much from px to px of the field. Hair changes faster. */
const SMOOTH = 0.05;
/** Surroundings from which shadows are taken, px of the field. */
const RADII = { near: 2, far: 12 };

/**
 * A wall with its soft shadows: how far the plate is dimmed, read wherever the network sees no person, also right
 * beside the head, and continued from there. `limit` is the RGB distance that still counts as the wall's colour.
 */
export function withShadows(
  field: ColourField,
  plate: ColourField,
  { prior, background, size }: Trimap,
  limit: number,
): ColourField {
  const shade = new Float32Array(prior.length);
  const candidates = new Float32Array(prior.length);
  for (let at = 0; at < candidates.length; at++) {
    if ((prior[at] ?? 1) >= PERSON_FROM) continue;
    shade[at] = nearestShade(field, plate, at);
    if (distanceToShade(field, plate, at, shade[at] ?? 0) < limit) candidates[at] = 1;
  }
  const seen = smoothOnes(shade, candidates, background, size);
  const shadow = localColour(
    {
      red: difference(field.red, plate.red),
      green: difference(field.green, plate.green),
      blue: difference(field.blue, plate.blue),
    },
    seen,
    size,
    RADII,
  );
  return {
    red: sum(plate.red, shadow.red),
    green: sum(plate.green, shadow.green),
    blue: sum(plate.blue, shadow.blue),
  };
}

/** The shade of the wall's colour, 1 in full light, that is nearest to a px. */
function nearestShade(field: ColourField, { red, green, blue }: ColourField, at: number): number {
  const wallRed = red[at] ?? 0;
  const wallGreen = green[at] ?? 0;
  const wallBlue = blue[at] ?? 0;
  const length = wallRed * wallRed + wallGreen * wallGreen + wallBlue * wallBlue;
  const along =
    (field.red[at] ?? 0) * wallRed + (field.green[at] ?? 0) * wallGreen + (field.blue[at] ?? 0) * wallBlue;
  return Math.min(DIMMED.to, Math.max(DIMMED.from, along / Math.max(1, length)));
}

function distanceToShade(field: ColourField, wall: ColourField, at: number, shade: number): number {
  const red = (field.red[at] ?? 0) - shade * (wall.red[at] ?? 0);
  const green = (field.green[at] ?? 0) - shade * (wall.green[at] ?? 0);
  const blue = (field.blue[at] ?? 0) - shade * (wall.blue[at] ?? 0);
  return Math.sqrt(red * red + green * green + blue * blue);
}

/** Those of the candidates around which the shade hardly changes; all that are surely background. */
function smoothOnes(
  shade: Float32Array,
  candidates: Float32Array,
  background: Uint8Array,
  { width, height }: Size,
): Float32Array {
  const result = new Float32Array(shade.length);
  for (let y = 1; y < height - 1; y++)
    for (let x = 1; x < width - 1; x++) {
      const at = y * width + x;
      if (candidates[at] !== 1) continue;
      if (background[at] === 1 || isSmooth(shade, candidates, at, width)) result[at] = 1;
    }
  return result;
}

function isSmooth(shade: Float32Array, candidates: Float32Array, at: number, width: number): boolean {
  const own = shade[at] ?? 0;
  for (const neighbour of [
    at - width - 1,
    at - width,
    at - width + 1,
    at - 1,
    at + 1,
    at + width - 1,
    at + width,
    at + width + 1,
  ])
    if (candidates[neighbour] === 1 && Math.abs((shade[neighbour] ?? 0) - own) > SMOOTH) return false;
  return true;
}
