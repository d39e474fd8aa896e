import { type Affine, applied, chained, forShrunkResult, scaleOf } from "../pixels/affine";
import { type ColourField, colourField } from "../pixels/field";
import { type Picture, quartered, type Size } from "../pixels/picture";
import { type PersonMask, sampledMask } from "../segment/person-mask";
import { type Inside, type Trimap, trimapOf } from "./trimap";
import { estimateWall, type Wall } from "./wall";

/** What is known of person and background on a standard photo, before anything is changed. */
export type Separation = {
  picture: Picture;
  mask: PersonMask;
  /** From px of the photo to the mask's grid. */
  toMask: Affine;
  /** At a quarter of the photo's size, as are the colours and the wall. */
  trimap: Trimap;
  field: ColourField;
  /** Null where too little of the wall is seen. */
  wall: Wall | null;
  /** RGB distance from the wall below which nine of ten background px lie; infinite without a wall. */
  residual: number;
  /** The part of the standard photo that the source really shows. */
  inside: Inside;
};

/** `toSource` leads from px of the standard photo to px of the source. */
export function separate(picture: Picture, mask: PersonMask, toSource: Affine, source: Size): Separation {
  const quarter = quartered(picture);
  const inside = insideOf(toSource, source, picture);
  const prior = sampledMask(mask, forShrunkResult(toSource, 4), quarter);
  const trimap = trimapOf(prior, { width: quarter.width, height: quarter.height }, quarterOf(inside));
  const field = colourField(quarter);
  const wall = estimateWall(field, trimap);
  const residual = wall ? residualOf(picture, trimap, wall) : Number.POSITIVE_INFINITY;
  return { picture, mask, toMask: chained(mask.toMask, toSource), trimap, field, wall, residual, inside };
}

/** Sub-pixel errors of the mapping are not missing px. */
const ROUNDING = 1e-3;

/** The part certain to be inside: of a levelled photo's edge the worse end counts. */
function insideOf(toSource: Affine, source: Size, { width, height }: Size): Inside {
  const at = (x: number, y: number) => applied(toSource, { x, y });
  const [upperLeft, upperRight, lowerLeft, lowerRight] = [
    at(0, 0),
    at(width, 0),
    at(0, height),
    at(width, height),
  ];
  const missing = (length: number) => Math.max(0, Math.ceil(length / scaleOf(toSource) - ROUNDING));
  return {
    left: Math.min(width, missing(-Math.min(upperLeft.x, lowerLeft.x))),
    top: Math.min(height, missing(-Math.min(upperLeft.y, upperRight.y))),
    right: Math.max(0, width - missing(Math.max(upperRight.x, lowerRight.x) - source.width)),
    bottom: Math.max(0, height - missing(Math.max(lowerLeft.y, lowerRight.y) - source.height)),
  };
}

function quarterOf({ left, top, right, bottom }: Inside): Inside {
  return { left: left / 4, top: top / 4, right: right / 4, bottom: bottom / 4 };
}

/** Looks at one px of the photo for every background px of the field, so that texture and noise count. */
function residualOf({ data, width }: Picture, { background, size }: Trimap, wall: Wall): number {
  const distances = new Float32Array(background.length);
  let count = 0;
  for (let y = 0, at = 0; y < size.height; y++) {
    for (let x = 0; x < size.width; x++, at++) {
      if (background[at] !== 1) continue;
      const pixel = 12 * (y * width + x);
      const red = (data[pixel] ?? 0) - (wall.red[at] ?? 0);
      const green = (data[pixel + 1] ?? 0) - (wall.green[at] ?? 0);
      const blue = (data[pixel + 2] ?? 0) - (wall.blue[at] ?? 0);
      distances[count++] = Math.sqrt(red * red + green * green + blue * blue);
    }
  }
  return distances.subarray(0, count).sort()[Math.floor(count * 0.9)] ?? 0;
}
