import type { Affine } from "../pixels/affine";
import type { ColourField } from "../pixels/field";
import type { Picture, Size } from "../pixels/picture";
import { maskAt } from "../segment/person-mask";
import type { PersonColour } from "./person-colour";
import { shareLike } from "./share-like";
import type { Trimap } from "./trimap";
import type { Wall } from "./wall";

/** Means of the prior beyond which a px is wholly wall or wholly person. */
const BAND = { from: 0.005, to: 0.995 };
/**
 * RGB distances below which a colour says nothing, and above which it is wholly trusted: of one px, of a mean of
 * 36. They hold for walls whose noise is at most EVEN_WALL, and grow with a rougher one.
 */
const CONTRAST = { none: 25, full: 65 };
const SMOOTH_CONTRAST = { none: 6, full: 18 };
const EVEN_WALL = 9;
/** How much of the way to the person's mean colour its own shading may take. */
const MAX_SPREAD = 0.3;
/** A mean of 6 × 6 px blurs an edge; clothes have sharp ones. */
const SMOOTHED = { before: 2, after: 3 };
const SHARPEN = 3;
/** Shares of person by the network from which what lies beyond the wall's colour counts. */
const BEYOND_WALL = { from: 0.2, to: 0.6 };
/** Where the network is this sure, a px may be nearer to the wall's colour by SHADED: shine on hair. */
const SURE = { from: 0.4, to: 0.8 };
const SHADED = 0.4;
/** Share of the way below which a px is wall where the network sees none of the person: texture and shadows. */
const FAINT = 0.06;
/** RGB distances up to which a px has the wall's colour, and from which it has another. */
const WALL_COLOUR = { sure: 25, other: 60 };
/** Shares of the person near by that have the wall's colour themselves, from which that colour says nothing. */
const LIKE_WALL = { none: 0.02, full: 0.12 };
/** The network's own edge is wider than a real one. */
const DOUBTED = { from: 0.35, to: 0.75 };
/** Px per side for one px of the quarter-size fields. */
const BLOCK = 4;

export type MatteSources = {
  picture: Picture;
  /** Share of person by the network, and the mapping from px to its grid. */
  mask: { values: Float32Array };
  toMask: Affine;
  /** At a quarter of the size, as are wall and person. */
  trimap: Trimap;
  wall: Wall;
  person: PersonColour;
  field: ColourField;
  /** RGB distance that the wall's own texture and noise reach. */
  noise: number;
};

/**
 * Share of person per px in front of a plain wall: how far a px's colour lies on the way from the wall's colour
 * to the person's. Keeps single hairs, which the network does not see. Where person and wall hardly differ
 * (white shirt, white wall) the mean of the surroundings decides, and where that says nothing, the network.
 */
export function wallMatte(sources: MatteSources): Float32Array {
  const { picture, trimap } = sources;
  const { width, height } = picture;
  const alpha = new Float32Array(width * height);
  for (let y = 0; y < height; y += BLOCK) {
    const row = Math.min(trimap.size.height - 1, y / BLOCK) * trimap.size.width;
    for (let x = 0; x < width; x += BLOCK) {
      const at = row + Math.min(trimap.size.width - 1, x / BLOCK);
      const depth = trimap.depth[at] ?? 0;
      if (depth > BAND.to) fillBlock(alpha, picture, x, y);
      else if (depth >= BAND.from) matteBlock(alpha, sources, at, x, y);
    }
  }
  return alpha;
}

function fillBlock(alpha: Float32Array, { width, height }: Size, left: number, top: number): void {
  const right = Math.min(width, left + BLOCK);
  for (let y = top; y < Math.min(height, top + BLOCK); y++)
    alpha.fill(1, y * width + left, y * width + right);
}

function matteBlock(alpha: Float32Array, sources: MatteSources, at: number, left: number, top: number): void {
  const { picture, mask, toMask, trimap, wall, person, noise } = sources;
  const { width, height, data } = picture;
  const depth = trimap.depth[at] ?? 0;
  const isKnown = person.known[at] === 1;
  const wallRed = wall.red[at] ?? 0;
  const wallGreen = wall.green[at] ?? 0;
  const wallBlue = wall.blue[at] ?? 0;
  const wayRed = (person.red[at] ?? 0) - wallRed;
  const wayGreen = (person.green[at] ?? 0) - wallGreen;
  const wayBlue = (person.blue[at] ?? 0) - wallBlue;
  const length = Math.max(1, wayRed * wayRed + wayGreen * wayGreen + wayBlue * wayBlue);
  const contrast = Math.sqrt(length);
  const rough = Math.max(1, noise / EVEN_WALL);
  const smoothTrust = ramp(contrast, rough * SMOOTH_CONTRAST.none, rough * SMOOTH_CONTRAST.full);
  const from = (0.8 * noise) / Math.max(30, contrast);
  const spread = Math.min(MAX_SPREAD, (person.spread[at] ?? 0) / Math.max(30, contrast));
  let doubt: number | undefined;
  const wallAlong = wallRed * wayRed + wallGreen * wayGreen + wallBlue * wayBlue;

  for (let y = top; y < Math.min(height, top + BLOCK); y++) {
    for (let x = left; x < Math.min(width, left + BLOCK); x++) {
      const i = y * width + x;
      const share = maskAt(mask.values, toMask, x, y);
      if (!isKnown) {
        alpha[i] = share;
        continue;
      }
      const red = (data[3 * i] ?? 0) - wallRed;
      const green = (data[3 * i + 1] ?? 0) - wallGreen;
      const blue = (data[3 * i + 2] ?? 0) - wallBlue;
      const distance = Math.sqrt(red * red + green * green + blue * blue);
      const way = (red * wayRed + green * wayGreen + blue * wayBlue) / length;
      const along = Math.max(0, way);
      const offLine = Math.sqrt(Math.max(0, distance * distance - along * along * length));
      // On the other side of the wall's colour lies a white shirt beside dark hair, or the bright seam that
      // sharpening puts around hair: the network decides.
      const offWeight = way < 0 ? ramp(share, BEYOND_WALL.from, BEYOND_WALL.to) : 1;
      const seen = Math.max(along, (offWeight * (offLine - noise)) / Math.max(40, contrast));

      const trust = ramp(Math.max(contrast, distance), rough * CONTRAST.none, rough * CONTRAST.full);
      const full = (1 - from - spread) * (1 - SHADED * ramp(share, SURE.from, SURE.to));
      const least = from + FAINT * (1 - ramp(share, 0, SURE.from));
      let mixed = trust * ramp(seen, least, Math.max(least + 0.05, full));
      if (trust < 1) {
        const smoothAlong = (meanAlong(picture, x, y, wayRed, wayGreen, wayBlue) - wallAlong) / length;
        const bySurroundings = clamp((smoothAlong - 0.5) * SHARPEN + 0.5);
        mixed += (1 - trust) * (smoothTrust * bySurroundings + (1 - smoothTrust) * share);
      }
      if (share > DOUBTED.from && mixed < 1 && distance < WALL_COLOUR.other) {
        doubt ??= ramp(shareLike(sources, at), LIKE_WALL.none, LIKE_WALL.full);
        const isWallColour = 1 - ramp(distance, WALL_COLOUR.sure, WALL_COLOUR.other);
        mixed += doubt * isWallColour * Math.max(0, ramp(share, DOUBTED.from, DOUBTED.to) - mixed);
      }
      alpha[i] = bounded(mixed, share, depth);
    }
  }
}

/** Mean of the surroundings' colours, projected on a direction. */
function meanAlong(
  { width, height, data }: Picture,
  x: number,
  y: number,
  red: number,
  green: number,
  blue: number,
) {
  const right = Math.min(width - 1, x + SMOOTHED.after);
  const bottom = Math.min(height - 1, y + SMOOTHED.after);
  const left = Math.max(0, x - SMOOTHED.before);
  const top = Math.max(0, y - SMOOTHED.before);
  let sum = 0;
  for (let row = top; row <= bottom; row++) {
    const end = 3 * (row * width + right);
    for (let at = 3 * (row * width + left); at <= end; at += 3)
      sum += (data[at] ?? 0) * red + (data[at + 1] ?? 0) * green + (data[at + 2] ?? 0) * blue;
  }
  return sum / ((right - left + 1) * (bottom - top + 1));
}

/** Far outside the person a speck fades; inside, a px in the wall's colour stays. */
function bounded(alpha: number, prior: number, depth: number): number {
  const faded = prior < 0.02 && depth < 0.08 ? alpha * (depth / 0.08) : alpha;
  const floor = prior > 0.985 ? 0.5 + 0.5 * depth : ramp(prior, 0.9, 0.985) * ramp(depth, 0.7, 0.95);
  return Math.max(faded, floor);
}

function ramp(value: number, from: number, to: number): number {
  return clamp((value - from) / (to - from));
}

function clamp(share: number): number {
  return Math.max(0, Math.min(share, 1));
}
